import { describe, expect, test } from 'vitest'
import { longestSnooze, type Snooze } from '#shared/alert/snooze-record'
import {
  packedSnooze,
  picturesOf,
  type Surroundings,
  unpackedIncident,
  unpackedRun,
  unpackedSnooze,
} from '#shared/handover/carrying'
import { monitorView } from '../../../fixtures/monitor-view'
import { now } from './facts'
import { eventfulNote, handedIncident as incident, pictureEntry } from './note'

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
  return packed === null ? null : (unpackedSnooze(packed, around, 1)?.scope ?? null)
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

test('a snooze that nobody could have begun here is not taken', () => {
  const packed = packedSnooze(snooze({ kind: 'everything' }), here)
  if (packed === null) throw new Error('it was not packed')
  const until = (end: number) => unpackedSnooze({ ...packed, until: end }, there, 1_000)?.until ?? null
  expect(until(1_000 + longestSnooze)).toBe(1_000 + longestSnooze)
  expect(until(1_001 + longestSnooze)).toBeNull()
})

test('a run on another laptop was begun and ticked no later than now, or none could follow it', () => {
  const { run } = eventfulNote.carried.runs[0] ?? {}
  if (run === undefined) throw new Error('the note has no run')
  const early = unpackedRun(run, run.startedAt - 60_000)
  expect([early.startedAt, early.ticks[0]?.at]).toEqual([run.startedAt - 60_000, run.startedAt - 60_000])
  expect(unpackedRun(run, now + 1)).toEqual(run)
})

describe('an incident on another laptop', () => {
  const entry = { ...pictureEntry, at: 4_000, writtenAt: 5_000 }

  test('was changed no later than now, or what is done here would not count', () => {
    const carried = { lineId: null, incident: { ...incident, changedAt: 9_000 }, entries: [entry] }
    expect(unpackedIncident(carried, 1_000)).toEqual({
      incident: { ...incident, changedAt: 1_000 },
      entries: [{ ...entry, at: 1_000, writtenAt: 1_000 }],
    })
  })

  test('has its pictures named once each', () => {
    const incidents = [{ lineId: null, incident, entries: [entry, { ...entry, id: 'f' }] }]
    expect(picturesOf({ incidents })).toEqual(['p1'])
  })
})
