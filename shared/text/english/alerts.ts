import type { Pieces } from '../pieces'

export const alerts = {
  title: {
    keepsChanging: (monitor: string) => `${monitor} keeps changing`,
    down: (monitor: string) => `${monitor} is down`,
    slow: (monitor: string) => `${monitor} is slow`,
  },
  reason: (cause: string, duration: string) => `${cause}, for ${duration}`,
  threshold: {
    against: (level: string) => `, ${level}`,
    againstMade: (aggregation: string, level: string) => ` as ${aggregation}, ${level}`,
    notYet: (level: string) => `not yet ${level}`,
  },
  /** What stands before the expectation in the sentence of a check, for what was seen to be set off from it. */
  beforeExpectation: ' where ',
  nameless: 'Somebody without a name',
  why: 'Why',
  mayBeEmpty: 'May be empty.',
  inLogAndHandover: 'Stands in the log and in the handover. May be empty.',
  more: (alert: string) => `More for ${alert}`,
  actions: {
    acknowledge: 'Acknowledge',
    acknowledgeWithReason: 'Acknowledge with a reason…',
    orUntil: 'or until a time',
    snooze: 'Snooze…',
    handOver: 'Hand over…',
    resolve: 'Resolve…',
    note: 'Add a note…',
    openIncident: 'Open an incident…',
    copyLink: 'Copy a link',
    cancel: 'Cancel',
  },
  acknowledge: {
    title: 'Acknowledge',
    description: (alert: string) => `${alert}. Reminders and the escalation stop; checks go on.`,
    example: 'Restarting the payment workers',
    askAgainAt: 'Ask again at',
    askAgainHint: 'A time as 08:00, when it is to ask again if it is still wrong. Empty: it does not.',
    writeTime: 'Write a time as 08:00, or nothing.',
  },
  handOver: {
    title: 'Hand over',
    description: (alert: string) => `${alert}. The log keeps who has it; tell them yourself.`,
    to: 'To',
    somebodyElse: 'Somebody else',
    name: 'Name',
    writeWho: 'Write who takes it.',
  },
  note: {
    title: 'Add a note',
    description: (alert: string) => `About ${alert}, into the log.`,
    add: 'Add to the log',
    label: 'Note',
    writeSomething: 'Write what you saw or did.',
  },
  resolve: {
    title: 'Resolve',
    description: (alert: string, monitor: string) =>
      `${alert}. While the same trouble stands no other alert opens for it: only after ${monitor} has been well, or when it gets worse.`,
  },
  snooze: {
    title: 'Snooze',
    description: (alert: string) =>
      `${alert}. Nothing is told meanwhile; what still waits for somebody at the end is told then.`,
    what: 'What',
    howLong: 'For how long',
    until: 'Until',
    untilHint: 'A time as 08:00: the next such time.',
    writeTime: 'Write a time as 08:00.',
    lengths: {
      quarter: '15 min',
      hour: '1 h',
      fourHours: '4 h',
      morning: (time: string) => `Until morning, ${time}`,
    },
    scopes: {
      alert: (alert: string) => `This alert: ${alert}`,
      monitor: (monitor: string) => `All of ${monitor}`,
      group: (group: string) => `All of group ${group}`,
      everything: 'Everything',
    },
  },
  snoozed: {
    everything: 'Everything',
    group: (group: string) => `Group ${group}`,
    monitorGone: 'A monitor that is gone',
    alertOver: 'An alert that is over',
    until: <Inserted>(snooze: {
      what: Inserted
      until: Inserted
      by: string
      reason: string | null
    }): Pieces<Inserted> => [
      snooze.what,
      ' snoozed until ',
      snooze.until,
      ` by ${snooze.by}${snooze.reason === null ? '' : `: ${snooze.reason}`}.`,
    ],
    end: 'End',
    endNamed: (what: string) => `End the snooze of ${what}`,
  },
  standing: {
    acknowledged: <Inserted>(taken: {
      by: string
      at: Inserted
      reason: string | null
      asksAgainAt: Inserted | null
    }): Pieces<Inserted> => [
      `Acknowledged by ${taken.by}, `,
      taken.at,
      taken.reason === null ? '' : `: ${taken.reason}`,
      ...(taken.asksAgainAt === null ? [] : ['; asks again at ', taken.asksAgainAt]),
      '.',
    ],
    with: <Inserted>(name: Inserted, by: string, at: Inserted): Pieces<Inserted> => [
      'With ',
      name,
      `, handed over by ${by} at `,
      at,
      '.',
    ],
    called: <Inserted>(name: string, by: string, at: Inserted): Pieces<Inserted> => [
      `${name} was called by ${by} at `,
      at,
      '.',
    ],
    promised: <Inserted>(promised: Inserted, changedAt: Inserted, revised: Inserted): Pieces<Inserted> => [
      'Promised by ',
      promised,
      '; the runbook, as changed at ',
      changedAt,
      ', says ',
      revised,
      '.',
    ],
  },
  log: {
    snoozed: (snooze: { what: string; until: string; by: string; reason: string | null }) =>
      `${snooze.what} snoozed until ${snooze.until} by ${snooze.by}${snooze.reason === null ? '' : `: ${snooze.reason}`}.`,
    snoozeOver: (what: string) => `${what} no longer snoozed.`,
    snoozeEnded: (what: string, by: string) => `${what} no longer snoozed, ended by ${by}.`,
    snoozedGone: 'What is gone meanwhile',
    away: (contact: string, until: string, by: string) => `${contact} is away until ${until}, said ${by}.`,
    back: (contact: string, by: string) => `${contact} is back, said ${by}.`,
  },
  refused: {
    timeOver: 'This time is over already. Choose one that is still to come.',
    snoozeTooLong: 'Nothing can be snoozed for more than 30 days. Pause the monitor instead.',
    nothingToSnooze: 'What you want to snooze is not there any more.',
    snoozeOver: 'This snooze is over already.',
    nothingToAcknowledge: 'This alert is over; there is nothing to acknowledge.',
    nothingToHandOver: 'This alert is over; there is nothing to hand over.',
    nothingToResolve: 'This alert is over; there is nothing to resolve.',
    gone: 'This alert is not there any more.',
  },
}
