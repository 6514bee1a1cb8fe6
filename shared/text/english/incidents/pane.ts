import type { Pieces } from '../../pieces'

export const pane = {
  around: 'Around the incident',
  mergedInto: <Inserted>(by: string, into: (words: string) => Inserted): Pieces<Inserted> => [
    `It was merged by ${by} into `,
    into('another incident'),
    ', whose timeline goes on.',
  ],
  head: {
    standing: <Inserted>(standing: {
      state: string
      openedAt: Inserted
      openedBy: string
      startedAt: Inserted
      ended: { at: Inserted; by: string } | null
    }): Pieces<Inserted> => [
      `${standing.state} · opened `,
      standing.openedAt,
      ` by ${standing.openedBy} · began `,
      standing.startedAt,
      ...(standing.ended === null ? [] : [' · ended ', standing.ended.at, ` by ${standing.ended.by}`]),
    ],
    severity: 'Severity',
    report: 'Report',
    more: 'More…',
    merge: 'Merge into another…',
    link: 'Link to another…',
    copyLink: 'Copy a link',
    resolve: 'Resolve',
    reopen: 'Reopen',
    openAgain: 'The incident is open again.',
  },
  resolve: {
    title: 'Resolve the incident?',
    description: 'The service is back. Its deadlines end, and the report is drafted from what happened.',
    verb: 'Resolve it',
    backSince: 'Back since',
    done: 'The incident is resolved. Its report is drafted.',
    byMistake: 'It was resolved by mistake.',
  },
  merge: {
    title: 'Merge into another incident',
    description: 'This one ends; the other takes its alerts over, and both timelines are read there.',
    verb: 'Merge',
    none: 'There is no other open incident to merge it into.',
  },
  link: {
    title: 'Link to another incident',
    description: 'Both go on by themselves and lead to each other.',
    verb: 'Link',
    none: 'There is no other incident to link it to.',
  },
  incident: 'Incident',
  incidentNamed: (severity: string, title: string) => `${severity} ${title}`,
  linked: 'Linked incidents',
  earlier: 'An earlier incident',
  unlink: 'Unlink',
  timers: {
    title: 'Deadlines',
    dataLoss: 'Data loss (RPO)',
    backupUnknown: 'Last good backup not known',
    sayBackup: 'Say when it was made…',
    done: (timer: string) => `${timer}: done.`,
    late: (duration: string) => `${duration} late`,
    pause: 'Pause…',
    goOn: 'Go on',
    paused: <Inserted>(at: Inserted, by: string, reason: string): Pieces<Inserted> => [
      'Paused ',
      at,
      ` by ${by}: ${reason}`,
    ],
    due: <Inserted>(at: Inserted): Pieces<Inserted> => ['due ', at],
    dueAndLast: <Inserted>(due: Inserted, last: Inserted, by: string): Pieces<Inserted> => [
      'due ',
      due,
      ' · last ',
      last,
      ` by ${by}`,
    ],
    met: <Inserted>(at: Inserted, by: string, late: string | null): Pieces<Inserted> => [
      at,
      late === null ? ` by ${by}, in time` : ` by ${by}, ${late} late`,
    ],
    nobodyFurther: <Inserted>(contacts: (words: string) => Inserted): Pieces<Inserted> => [
      'The chain names nobody further: ',
      contacts('contacts'),
    ],
    nextNamed: (name: string) => `Next: ${name}`,
  },
  pause: {
    title: (timer: string) => `Pause “${timer}”`,
    description:
      'While it stands still it is not told. When it goes on, it is due as much later as it stood.',
    verb: 'Pause it',
    reason: 'Reason',
    sayWhy: 'Say why, for those who read it later.',
  },
  backup: {
    title: 'Last good backup',
    description: 'What may be lost (RPO) is counted from when it was made.',
    save: 'Save',
    made: 'Made',
    example: '02:00, yesterday 23:30',
    sayWhen: 'Say when it was made.',
  },
  stages: {
    title: 'Stages',
    none: 'The runbook describes no incident process.',
    openRunbook: 'Open the runbook',
    inRunbook: 'In the runbook',
    next: (stage: string) => `Next: ${stage}`,
  },
  guides: {
    title: 'What to do',
    inRunbook: 'In the runbook',
    stepsOf: 'Steps of',
    guide: (title: string, kind: string) => `${title} (${kind})`,
    ticked: <Inserted>(by: string, at: Inserted): Pieces<Inserted> => [`${by}, `, at],
  },
  roles: {
    title: 'Roles',
    nobody: 'nobody',
    nameOf: (role: string) => `${role}: name`,
    example: 'Name; empty for nobody',
    giveIt: 'Give it',
    takeIt: 'Take it',
    give: 'Give…',
    giveNamed: (role: string) => `Give: ${role}`,
    handOver: 'Hand over…',
    handOverNamed: (role: string) => `Hand over: ${role}`,
  },
  alerts: {
    title: 'Alerts',
    earlier: 'An earlier alert',
    another: 'Another alert',
    add: 'Add',
    states: { open: 'open', acknowledged: 'acknowledged', resolved: 'resolved' },
  },
}
