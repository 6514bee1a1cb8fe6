import { describe, expect, test } from 'vitest'
import type { Snooze } from '#shared/alert/snooze-record'
import { packedEntry, packedSnooze, type Surroundings, unpackedSnooze } from '#shared/handover/carrying'
import { monitorView } from '../../../fixtures/monitor-view'

const monitor = (id: string) => monitorView({ id, definition: { kind: 'ping', name: 'Gateway', host: 'gw' } })
const alert = {
  id: 'a-here',
  monitorId: 'm-here',
  monitorName: 'Gateway',
  part: null,
  state: 'open',
} as const
const here: Surroundings = { alerts: [alert], monitors: [monitor('m-here')] }
const there: Surroundings = {
  alerts: [{ ...alert, id: 'a-there', monitorId: 'm-there' }],
  monitors: [monitor('m-there')],
}
const snooze = (scope: Snooze['scope']): Snooze => ({
  id: 'z',
  scope,
  until: 2,
  by: 'Ines',
  at: 1,
  reason: null,
})
const scopeThere = (scope: Snooze['scope'], around: Surroundings) => {
  const packed = packedSnooze(snooze(scope), here)
  return packed === null ? null : (unpackedSnooze(packed, around)?.scope ?? null)
}

describe('a snooze on another laptop', () => {
  test('is of the alert there, which has another id', () => {
    expect(scopeThere({ kind: 'alert', alertId: 'a-here' }, there)).toEqual({
      kind: 'alert',
      alertId: 'a-there',
    })
  })

  test('is of the monitor where the alert has not come yet', () => {
    expect(scopeThere({ kind: 'alert', alertId: 'a-here' }, { ...there, alerts: [] })).toEqual({
      kind: 'monitor',
      monitorId: 'm-there',
    })
  })

  test('is of the monitor there, a group or everything as it was', () => {
    expect(scopeThere({ kind: 'monitor', monitorId: 'm-here' }, there)).toEqual({
      kind: 'monitor',
      monitorId: 'm-there',
    })
    for (const scope of [{ kind: 'group', group: 'Quay' }, { kind: 'everything' }] as const)
      expect(scopeThere(scope, there)).toEqual(scope)
  })

  test('is none where nothing of that name is watched, or what it was of is gone', () => {
    expect(scopeThere({ kind: 'monitor', monitorId: 'm-here' }, { alerts: [], monitors: [] })).toBeNull()
    expect(scopeThere({ kind: 'alert', alertId: 'gone' }, there)).toBeNull()
  })
})

test('a picture stays where it is, and a note says so', () => {
  const entry = {
    id: 'e',
    incidentId: 'i',
    at: 1,
    writtenAt: 1,
    pastTime: false,
    author: 'Ines',
    corrects: null,
    content: { kind: 'picture', pictureId: 'p', type: 'image/png', text: 'The queue' },
  } as const
  expect(packedEntry(entry).content).toEqual({
    kind: 'note',
    text: 'The queue (a picture), kept on the laptop where it was added.',
  })
})
