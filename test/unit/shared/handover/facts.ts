import type { HandoverFacts } from '#shared/handover/facts'
import { logEntry } from '../../../fixtures/log-entry'
import { monitorView } from '../../../fixtures/monitor-view'

export const zone = 'Europe/Stockholm'
/** 08:00 in Stockholm on Tuesday the 24th of November 2026. */
export const now = Date.UTC(2026, 10, 24, 7)
export const hour = 3_600_000

/** A shift in which nothing happened. */
export const quiet: HandoverFacts = {
  shift: {
    id: 's1',
    person: 'Ines Okafor',
    startedAt: now - 12 * hour,
    plannedEndAt: now,
    pausedAt: null,
    endedAt: null,
  },
  service: 'Harbour Payments',
  alerts: [],
  silences: [],
  incidents: [],
  followUps: [],
  monitors: [],
  agenda: [],
  runs: [],
  missed: [],
  changes: [],
  maintenance: [],
  backups: [],
  coming: [],
  notes: [],
  previous: null,
}

const alert: HandoverFacts['alerts'][number] = {
  id: 'a1',
  monitorId: 'm1',
  severity: 'P1',
  title: 'Checkout *API* is down',
  cause: '503 where 200-299 is expected',
  since: now - 3 * hour,
  responseDueAt: now - 2 * hour,
  escalationDueAt: null,
  acknowledgement: { by: 'Ines Okafor', at: now - 2 * hour, reason: 'vendor called', expiresAt: now + hour },
  assignee: 'Noor Haddad',
  snooze: { until: now + 4 * hour, by: 'Ines Okafor', reason: null },
  held: { words: 'held for maintenance (Database upgrade)', until: now + 5 * hour },
  resolved: null,
}
const steps = [{ key: 'i', text: 'Look', line: 1, phase: null }]
const checklist = { sectionId: 's', schedule: { kind: 'daily', at: 480 } as const, items: steps, line: 1 }
const tick = {
  itemKey: 'i',
  text: 'Look',
  state: 'done',
  by: 'Ines Okafor',
  at: now - hour,
  note: null,
} as const
const run = {
  id: 'r1',
  subject: { kind: 'checklist', checklistKey: 'night' } as const,
  title: 'Night checklist',
  startedAt: now - 2 * hour,
  periodStart: now - 8 * hour,
  completedAt: now - hour,
  skipped: null,
  ticks: [tick],
}

/** A shift in which something of everything happened. */
export const eventful: HandoverFacts = {
  ...quiet,
  alerts: [
    alert,
    {
      ...alert,
      id: 'a2',
      monitorId: 'm2',
      severity: 'P3',
      title: 'Search is slow',
      cause: '3.4 s, above 3 s',
      responseDueAt: now + hour,
      escalationDueAt: now + 3 * hour,
      acknowledgement: null,
      assignee: null,
      snooze: null,
      held: null,
    },
    {
      ...alert,
      id: 'a3',
      monitorId: 'm3',
      severity: 'P2',
      title: 'Queue is full',
      resolved: { at: now - 2 * hour, how: 'recovered' },
    },
  ],
  silences: [
    {
      id: 'z1',
      source: { kind: 'runbook', id: '' },
      what: 'the group Reports',
      until: now + 6 * hour,
      by: 'Ines Okafor',
      reason: 'nightly load',
    },
  ],
  incidents: [
    {
      id: 'i1',
      severity: 'P1',
      title: 'Nobody can pay',
      stage: 'Investigation',
      lead: 'Ada',
      startedAt: now - 3 * hour,
      timers: [{ name: 'Tell stakeholders', dueAt: now + hour / 2 }],
      entries: [{ at: now - hour, by: 'Ada', text: 'Asked the vendor.\nNo answer yet.' }],
      resolvedAt: null,
    },
    {
      id: 'i2',
      severity: 'P2',
      title: 'Late receipts',
      stage: 'Closed',
      lead: null,
      startedAt: now - 9 * hour,
      timers: [],
      entries: [],
      resolvedAt: now - 8 * hour,
    },
  ],
  followUps: [
    { id: 'f1', text: 'Write to the vendor', owner: 'Ada', dueAt: now + hour },
    { id: 'f2', text: 'Raise the limit', owner: null, dueAt: null },
  ],
  monitors: [
    monitorView({ id: 'm1', status: 'critical' }),
    monitorView({
      id: 'm4',
      status: 'unknown',
      why: 'ping is not installed',
      definition: { kind: 'ping', name: 'Gateway', host: 'gw' },
    }),
    monitorView({ id: 'm5' }),
  ],
  agenda: [
    {
      checklist: { ...checklist, key: 'morning', title: 'Morning checklist' },
      run: null,
      state: 'overdue',
      dueAt: now - hour / 2,
      periodStart: now - 8 * hour,
    },
    {
      checklist: { ...checklist, key: 'noon', title: 'Noon checklist' },
      run: { ...run, id: 'r3', completedAt: null },
      state: 'later',
      dueAt: now + 4 * hour,
      periodStart: now - 8 * hour,
    },
  ],
  runs: [
    run,
    {
      ...run,
      id: 'r2',
      title: 'Hourly checklist',
      completedAt: null,
      skipped: { by: 'Ines Okafor', at: now - hour, reason: 'the incident came first' },
      ticks: [],
    },
  ],
  missed: [{ checklistKey: 'hourly', title: 'Hourly checklist', dueAt: now - 4 * hour }],
  changes: [
    {
      id: 'c1',
      title: 'New certificates',
      category: 'Standard',
      approvedBy: 'Ada',
      rollbackPlan: '',
      startsAt: now + hour,
      endsAt: now + 2 * hour,
      announcedAt: now - 20 * hour,
      state: 'planned',
      createdBy: 'Ada',
      createdAt: now - 30 * hour,
      beganAt: null,
      endedAt: null,
    },
    {
      id: 'c2',
      title: 'Larger pool',
      category: null,
      approvedBy: '',
      rollbackPlan: '',
      startsAt: now - 6 * hour,
      endsAt: now - 5 * hour,
      announcedAt: null,
      state: 'done',
      createdBy: 'Ada',
      createdAt: now - 30 * hour,
      beganAt: now - 6 * hour,
      endedAt: now - 5 * hour,
    },
  ],
  maintenance: [
    {
      id: 'w1',
      scope: { kind: 'everything' },
      reason: 'Database upgrade',
      startsAt: now + 24 * hour,
      endsAt: now + 26 * hour,
      source: { kind: 'runbook', noticeDueAt: now + hour },
    },
    {
      id: 'w2',
      scope: { kind: 'everything' },
      reason: 'In a week',
      startsAt: now + 168 * hour,
      endsAt: now + 170 * hour,
      source: { kind: 'declared', by: 'Ada' },
    },
  ],
  backups: [{ name: 'Ledger', sectionId: 'backups', dueAt: now - 50 * hour, asked: 'weekly restore test' }],
  coming: [
    {
      id: 'certificate:m5',
      source: { kind: 'monitor', id: 'm5' },
      text: 'the certificate of Checkout ends',
      at: now + 200 * hour,
    },
  ],
  notes: [
    logEntry({
      id: 'e1',
      at: now - 5 * hour,
      text: 'See https://status.example/x_1 and [the API](monitor:m1) #handover',
    }),
    logEntry({
      id: 'e2',
      at: now - 4 * hour,
      text: '<script>alert(1)</script> [x](javascript:alert(1))\n# Not a heading #handover',
    }),
  ],
  previous: { noteId: 'n0', person: 'Noor Haddad', endedAt: now - 12 * hour },
}
