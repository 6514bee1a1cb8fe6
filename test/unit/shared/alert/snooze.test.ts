import { describe, expect, it } from 'vitest'
import { activeSnooze, isSilenced } from '#shared/alert/snooze'
import { snoozeEnd } from '#shared/alert/snooze-end'
import type { Snooze, SnoozeScope } from '#shared/alert/snooze-record'
import { alert, minute } from './fixtures'

function snooze(scope: SnoozeScope, until = 60 * minute): Snooze {
  return { id: `${scope.kind} ${until}`, scope, until, by: 'Kim', at: 0, reason: null }
}
const shop = alert({ group: 'Shop' })

describe('activeSnooze', () => {
  it.each<[SnoozeScope, boolean]>([
    [{ kind: 'alert', alertId: 'alert' }, true],
    [{ kind: 'alert', alertId: 'other' }, false],
    [{ kind: 'monitor', monitorId: 'monitor' }, true],
    [{ kind: 'monitor', monitorId: 'other' }, false],
    [{ kind: 'group', group: 'Shop' }, true],
    [{ kind: 'group', group: 'Pay' }, false],
    [{ kind: 'everything' }, true],
  ])('covers what its scope says: %j', (scope, covers) => {
    expect(activeSnooze(shop, [snooze(scope)], 0) !== null).toBe(covers)
  })

  it('always ends, and of several the longest counts', () => {
    const short = snooze({ kind: 'everything' }, 10 * minute)
    const long = snooze({ kind: 'monitor', monitorId: 'monitor' }, 20 * minute)
    expect(activeSnooze(shop, [short, long], 0)).toBe(long)
    expect(activeSnooze(shop, [short, long], 10 * minute)).toBe(long)
    expect(activeSnooze(shop, [short, long], 20 * minute)).toBeNull()
  })
})

describe('isSilenced', () => {
  const alone = [snooze({ kind: 'alert', alertId: 'alert' })]
  it('keeps back what is snoozed, but for its end, and for one that gets worse by itself', () => {
    expect(isSilenced('reminder', shop, alone, 0)).toBe(true)
    expect(isSilenced('resolved', shop, alone, 0)).toBe(false)
    expect(isSilenced('worsened', shop, alone, 0)).toBe(false)
    expect(isSilenced('worsened', shop, [snooze({ kind: 'everything' })], 0)).toBe(true)
    expect(isSilenced('reminder', shop, alone, 60 * minute)).toBe(false)
  })
})

describe('snoozeEnd', () => {
  it('counts minutes, takes a time as it is, and asks for the morning', () => {
    const morning = () => 7_000
    expect(snoozeEnd({ kind: 'minutes', minutes: 15 }, 1_000, morning)).toBe(901_000)
    expect(snoozeEnd({ kind: 'until', until: 5_000 }, 1_000, morning)).toBe(5_000)
    expect(snoozeEnd({ kind: 'morning' }, 1_000, morning)).toBe(7_000)
  })
})
