import type { Alert } from '../../alert/alert'
import type { Pieces } from '../pieces'
import { counted } from './counted'

const alertForms = { one: 'alert', other: 'alerts' }
const checkForms = { one: 'check', other: 'checks' }
const stepForms = { one: 'step', other: 'steps' }

export const now = {
  title: 'Now',
  needsYou: 'Needs you',
  byDeadline: 'by deadline',
  aroundAlerts: 'Around the alerts',
  more: (count: number) => `and ${count} more`,
  alert: {
    against: <Inserted>(reason: {
      seen: Inserted
      against: string
      duration: Inserted
      checks: number
    }): Pieces<Inserted> => [
      reason.seen,
      `${reason.against}, for `,
      reason.duration,
      reason.checks > 1 ? `, at the last ${counted(reason.checks, checkForms)}` : '',
    ],
    acknowledged: 'Acknowledged',
    respondIn: 'Respond in',
    overdueBy: 'Overdue by',
    steps: (title: string, count: number) => `${title}, ${counted(count, stepForms)}`,
  },
  call: {
    named: (name: string) => `Call ${name}`,
    calls: (phone: string) => `Calls ${phone}`,
    called: 'Called',
    calledNamed: (name: string) => `Called ${name}`,
    writesIntoLog: (name: string) => `Writes into the log that you called ${name}`,
  },
  steps: {
    none: (severity: string) => `The runbook has no steps for ${severity} alerts.`,
    openRunbook: 'Open the runbook',
    situation: 'Situation',
    inRunbook: 'In the runbook',
    hide: 'Hide steps',
    ticked: <Inserted>(by: string, at: Inserted): Pieces<Inserted> => [`${by}, `, at],
  },
  mayHelp: 'May help',
  groups: {
    byCause: {
      unreachable: 'Not reachable',
      reported: 'Reported by what is watched',
      threshold: 'Past a threshold',
    } satisfies Record<Alert['cause']['kind'], string>,
    count: (alerts: number, open: number) => {
      const all = counted(alerts, alertForms)
      if (open === 0) return `${all}, all acknowledged`
      return open < alerts ? `${all}, ${open} open` : all
    },
    acknowledgeAll: (open: number) => (open === 1 ? 'Acknowledge' : `Acknowledge all ${open}`),
  },
  well: {
    noneNeedsYou: 'No alert needs you',
    noneOpen: 'No alert is open',
    firstChecks: 'The first checks are under way.',
    lastChecked: <Inserted>(summary: string, at: Inserted): Pieces<Inserted> => [
      `${summary}, last checked at `,
      at,
      '.',
    ],
    overdueSince: <Inserted>(checklist: Inserted, since: Inserted): Pieces<Inserted> => [
      'Overdue: ',
      checklist,
      ', since ',
      since,
      '.',
    ],
    nextDue: <Inserted>(checklist: Inserted, due: Inserted): Pieces<Inserted> => [
      'Next: ',
      checklist,
      ', due ',
      due,
      '.',
    ],
  },
  nothingWatched: {
    title: 'Nothing is watched yet',
    sentence: 'Add a monitor, or write them into the runbook as a fenced yaml block tagged monitors.',
    goToWatch: 'Go to Watch',
  },
  chain: {
    first: 'First in the chain',
    next: 'Next in the chain',
    none: 'The runbook names no escalation chain.',
    endReached: 'The end of the chain is reached; nobody comes after.',
    contacts: 'Contacts',
    noName: 'The runbook gives no name',
    noRole: 'The runbook gives no role',
    noPhone: 'The runbook gives no phone number.',
    whoFrom: <Inserted>(who: string, from: Inserted): Pieces<Inserted> => [`${who}, from `, from],
    callIn: 'Call in',
    callSince: 'Call since',
    copyPhone: 'Copy the phone number',
    copyEmail: 'Copy the email address',
    call: 'Call',
    standsIn: (name: string) => `For ${name}, who is away.`,
    backup: (name: string) => `Backup: ${name}`,
  },
  checklists: {
    title: 'Checklists',
    none: 'The runbook schedules none.',
    all: 'All checklists',
    more: (count: number) => `${count} more`,
    doneBy: (person: string) => `done by ${person}`,
    somebody: 'somebody',
    onDemand: 'on demand',
    late: (duration: string) => `${duration} late`,
    due: <Inserted>(at: Inserted): Pieces<Inserted> => ['due ', at],
  },
  offline: <Inserted>(since: Inserted, reason: string): Pieces<Inserted> => [
    'This laptop is offline since ',
    since,
    `. ${reason} What is outside it is not judged, and no alert opens for it until the network is back.`,
  ],
  onBattery: (howOften: string) =>
    `This laptop runs on its battery, so monitors are checked ${howOften}. Settings changes that.`,
  followUps: {
    title: 'Follow-ups',
    all: (count: number) => `All ${count}`,
    nobody: 'nobody has it',
    due: (day: string) => `due ${day}`,
  },
  handovers: {
    waiting: (count: number) => (count === 1 ? 'A handover waits for you' : 'Handovers wait for you'),
    of: (person: string) => `Handover of ${person}`,
    acceptedBy: (person: string) => `Accepted by ${person}.`,
  },
  held: {
    title: (count: number) => (count === 1 ? '1 alert is held' : `${count} alerts are held`),
    until: <Inserted>(why: string, until: Inserted): Pieces<Inserted> => [`${why} until `, until],
  },
  incidents: (count: number) => (count === 1 ? 'Incident' : 'Incidents'),
  resolved: {
    title: 'Resolved in the last 24 hours',
    after: {
      recovered: (duration: string) => `recovered after ${duration}`,
      'monitor removed': (duration: string) => `monitor removed after ${duration}`,
      'by hand': (duration: string) => `by hand after ${duration}`,
    } satisfies Record<NonNullable<Alert['resolution']>, (duration: string) => string>,
  },
  window: {
    next: (count: number) => (count === 1 ? 'Next window' : 'Next windows'),
    span: <Inserted>(from: Inserted, to: Inserted): Pieces<Inserted> => [from, '–', to],
    hold: 'Hold alerts…',
    holds: (scope: string) => `Holds alerts of ${scope}.`,
    maintenance: 'Maintenance',
    nextInCalendar: 'Next in the calendar',
    none: 'The runbook plans none.',
  },
}
