import { expect, test } from 'vitest'
import type { Alert } from '#shared/incident/alert'
import { draftHandover, type HandoverFacts } from '#shared/shift/handover'
import { logEntry } from '../../../fixtures/log-entry'
import { monitorView } from '../../../fixtures/monitor-view'

const zone = 'Europe/Stockholm'
/** 08:00 in Stockholm on Tuesday the 24th. */
const now = Date.UTC(2026, 10, 24, 7)
const hour = 3_600_000

const quiet: HandoverFacts = {
  shift: { id: 's', person: 'Ines Okafor', startedAt: now - 12 * hour, plannedEndAt: now, endedAt: null },
  service: 'Harbour Payments',
  alerts: [],
  monitors: [],
  agenda: [],
  completed: [],
  calendar: [],
  windows: [],
  notes: [],
}

const alert: Alert = {
  id: 'a',
  monitorId: 'm',
  monitorName: 'Checkout *API*',
  verdict: 'critical',
  severity: 'P1',
  cause: { kind: 'unreachable', text: '503 where 200-299 is expected' },
  state: 'acknowledged',
  part: null,
  held: null,
  announced: 'critical',
  flapping: null,
  since: now - 2 * hour,
  openedAt: now - 2 * hour,
  responseDueAt: now - hour,
  escalationDueAt: null,
  acknowledgedAt: now - hour,
  acknowledgedBy: 'Ines Okafor',
  resolvedAt: null,
  resolution: null,
}

test('a quiet shift says so in every part', () => {
  expect(draftHandover(quiet, now, zone)).toBe(`# Handover: Harbour Payments

**From:** Ines Okafor${'  '}
**Shift:** 2026-11-23 20:00 to 2026-11-24 08:00 (Europe/Stockholm)${'  '}
**Drafted:** 2026-11-24 08:00

**In one line:** 0 alerts open, 0 resolved during the shift; 0 checklists done, 0 overdue.

## Needs attention

Nothing is open.

## Not well

Everything that is watched is well.

## Resolved during the shift

Nothing.

## Checklists

The runbook has no checklists.

## Coming up in 72 hours

Nothing is planned.

## Notes

No notes were written.
`)
})

test('open alerts come with who has them, names as they are written', () => {
  const draft = draftHandover({ ...quiet, alerts: [alert] }, now, zone)
  expect(draft).toContain('**In one line:** 1 alert open')
  expect(draft).toContain(
    '- **P1 Checkout \\*API\\* is down**: 503 where 200-299 is expected, for 2 h; acknowledged by Ines Okafor at 07:00.',
  )
})

test('an alert that nobody acknowledged says by when somebody must', () => {
  const open: Alert = {
    ...alert,
    state: 'open',
    acknowledgedAt: null,
    acknowledgedBy: null,
    responseDueAt: now + hour,
  }
  expect(draftHandover({ ...quiet, alerts: [open] }, now, zone)).toContain(
    'not acknowledged, response due 09:00.',
  )
})

test('resolved alerts say from when and how long', () => {
  const resolved: Alert = { ...alert, state: 'resolved', resolvedAt: now - hour, resolution: 'recovered' }
  const draft = draftHandover({ ...quiet, alerts: [resolved] }, now, zone)
  expect(draft).toContain('- P1 Checkout \\*API\\* is down: from 2026-11-24 06:00, for 1 h; recovered.')
  expect(draft).toContain('Nothing is open.')
})

test('notes keep their words on one line each', () => {
  const note = logEntry({
    at: now - hour,
    author: 'Ines Okafor',
    text: 'card issuer retries\n\nasked **them** twice',
  })
  expect(draftHandover({ ...quiet, notes: [note] }, now, zone)).toContain(
    '- Ines Okafor, 07:00: card issuer retries / asked **them** twice',
  )
})

test('what is planned in the next 72 hours is listed in order, what recurs daily is not', () => {
  const calendar: HandoverFacts['calendar'] = [
    { title: 'Patch review', schedule: { kind: 'weekly', on: [5], at: 120 }, when: '', group: null, line: 1 },
    { title: 'Log rotation', schedule: { kind: 'daily', at: 120 }, when: '', group: null, line: 2 },
    { title: 'Optimisation', schedule: { kind: 'weekly', on: [4], at: 240 }, when: '', group: null, line: 3 },
    { title: 'Next week', schedule: { kind: 'weekly', on: [1], at: 240 }, when: '', group: null, line: 4 },
  ]
  const draft = draftHandover({ ...quiet, calendar }, now, zone)
  expect(draft).toContain('- 2026-11-26 04:00: Optimisation\n- 2026-11-27 02:00: Patch review\n\n## Notes')
  expect(draft).not.toContain('Log rotation')
  expect(draft).not.toContain('Next week')
})

test('what is not ok is listed unless an open alert tells of it', () => {
  const paused = monitorView({ id: 'p', status: 'paused', why: '' })
  const failing = monitorView({ id: 'm', status: 'critical', why: 'Refused.' })
  const draft = draftHandover({ ...quiet, alerts: [alert], monitors: [paused, failing] }, now, zone)
  expect(draft).toContain(`## Not well\n\n- ${paused.definition.name} is paused\n\n`)
  expect(draftHandover({ ...quiet, monitors: [failing] }, now, zone)).toContain('is critical: Refused.')
})
