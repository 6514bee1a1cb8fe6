import { describe, expect, it } from 'vitest'
import type { Cause } from '#shared/alert/alert'
import { alertReason, alertTitle, causeParts, describeCause } from '#shared/alert/describe'
import { alert, minute } from './fixtures'

const slow: Cause = {
  kind: 'threshold',
  value: 3200,
  unit: 'milliseconds',
  threshold: { comparison: '>', value: 3000, unit: 'milliseconds' },
}
const full: Cause = {
  kind: 'threshold',
  value: 0.91,
  unit: 'fraction',
  threshold: { comparison: '>', value: 0.9, unit: 'fraction' },
}

describe('alertTitle', () => {
  it('says what is about', () => {
    expect(alertTitle(alert())).toBe('Checkout API is down')
    expect(alertTitle(alert({ cause: slow }))).toBe('Checkout API is slow')
    expect(alertTitle(alert({ cause: full, monitorName: 'System disk' }))).toBe('System disk')
  })
})

describe('alertReason', () => {
  it('says what is wrong and for how long', () => {
    expect(alertReason(alert(), 9 * minute + 408_000)).toBe('503 where 200-299 is expected, for 6 min 48 s')
    expect(alertReason(alert({ cause: full }), 21 * minute)).toBe('91 %, above 90 %, for 12 min')
  })

  it('stops counting when it is over, and never counts backwards', () => {
    expect(alertReason(alert({ resolvedAt: 14 * minute }), 99 * minute)).toMatch(/for 5 min$/)
    expect(alertReason(alert(), 0)).toMatch(/for 1 s$/)
  })
})

describe('causeParts', () => {
  it('sets off what was seen, and loses nothing', () => {
    expect(causeParts(alert().cause)).toEqual({ seen: '503', against: ' where 200-299 is expected' })
    expect(causeParts(full)).toEqual({ seen: '91 %', against: ', above 90 %' })
    expect(describeCause({ ...slow, value: 3042 })).toBe('3042 ms, above 3 s')
    expect(describeCause({ ...full, value: 0.9003 })).toBe('90.03 %, above 90 %')
    const refused: Cause = { kind: 'unreachable', text: 'the connection was refused' }
    expect(causeParts(refused)).toEqual({ seen: 'the connection was refused', against: '' })
    expect(describeCause(full)).toBe('91 %, above 90 %')
  })
})
