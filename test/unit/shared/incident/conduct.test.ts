import { describe, expect, test } from 'vitest'
import {
  addAlerts,
  changeRole,
  changeSeverity,
  changeStage,
  holdTimer,
  linkIncidents,
  mergeIncidents,
  reopenIncident,
  resolveIncident,
  settleTimer,
} from '#shared/incident/conduct'
import type { Result } from '#shared/result'
import { hour, incident, minute, noRules } from './fixtures'

const act = { by: 'Kim', at: 70 * minute }

function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('each step', () => {
  test('is told in words', () => {
    const said = [
      changeSeverity(incident(), 'P2', noRules, act),
      changeStage(incident(), { key: 'stage', title: 'Finding and mending' }),
      changeRole(incident(), 'commander', 'Kim'),
      changeRole(incident(), 'scribe', 'Kim'),
      changeRole(incident(), 'commander', null),
      settleTimer(incident(), 'recovery', true, act),
      holdTimer(incident(), 'recovery', 'The hall is locked.', act),
      resolveIncident(incident(), act),
      addAlerts(incident(), [{ id: 'a1', title: 'Checkout API is down' }]),
    ].map((result) => done(result).said)
    expect(said).toEqual([
      'Severity changed from P1 to P2; the deadlines follow.',
      'Stage: Finding and mending.',
      'Commander: Ines hands over to Kim.',
      'Scribe: Kim.',
      'Commander: Ines hands it over to nobody.',
      'Recover (RTO): done, 10 min late.',
      'Recover (RTO): paused. The hall is locked.',
      'Resolved after 1 h 10 min.',
      'Also about: Checkout API is down.',
    ])
  })

  test('that changes nothing is refused', () => {
    expect(changeSeverity(incident(), 'P1', noRules, act).ok).toBe(false)
    expect(changeRole(incident(), 'commander', 'Ines').ok).toBe(false)
    expect(settleTimer(incident(), 'recovery', false, act).ok).toBe(false)
    expect(holdTimer(incident(), 'recovery', null, act).ok).toBe(false)
    expect(settleTimer(incident(), 'no such timer', true, act).ok).toBe(false)
    expect(reopenIncident(incident(), '').ok).toBe(false)
  })

  test('of an incident that ended is refused until it is opened again', () => {
    const ended = done(resolveIncident(incident(), act)).incident
    expect(changeSeverity(ended, 'P2', noRules, act)).toEqual({
      ok: false,
      error: '“Checkout is down” is resolved. Reopen it first.',
    })
    const reopened = done(reopenIncident(ended, 'It came back.'))
    expect(reopened.incident).toEqual(incident())
    expect(reopened.said).toBe('Reopened. It came back.')
  })
})

test('an incident cannot end before it began', () => {
  const late = incident({ startedAt: 2 * hour })
  expect(resolveIncident(late, { by: 'Kim', at: hour }).ok).toBe(false)
})

test('a pause tells how long it was when it ends', () => {
  const paused = done(holdTimer(incident(), 'recovery', 'Locked.', act)).incident
  const resumed = done(holdTimer(paused, 'recovery', null, { by: 'Kim', at: 80 * minute }))
  expect(resumed.said).toBe('Recover (RTO): goes on after a pause of 10 min.')
  expect(resumed.incident.timers[0]?.dueAt).toBe(70 * minute)
})

test('of two that are merged the other takes the alerts over and begins with the earlier one', () => {
  const one = incident({ id: 'one', title: 'Slow', startedAt: 5, alertIds: ['a', 'b'] })
  const other = incident({ id: 'other', title: 'Down', startedAt: 9, alertIds: ['b', 'c'] })
  const { merged, into } = done(mergeIncidents(one, other, act))
  expect(merged.incident.end).toEqual({ kind: 'merged', ...act, into: 'other' })
  expect(into.incident).toMatchObject({ startedAt: 5, alertIds: ['b', 'c', 'a'], end: null })
  expect(mergeIncidents(one, one, act).ok).toBe(false)
  expect(mergeIncidents(one, { ...other, end: { kind: 'resolved', ...act } }, act).ok).toBe(false)
})

test('a link goes both ways and is taken back on both', () => {
  const [one, other] = done(linkIncidents(incident({ id: 'one' }), incident({ id: 'other' }), true))
  expect([one.incident.linkedIds, other.incident.linkedIds]).toEqual([['other'], ['one']])
  const apart = done(linkIncidents(one.incident, other.incident, false))
  expect(apart.map((step) => step.incident.linkedIds)).toEqual([[], []])
})
