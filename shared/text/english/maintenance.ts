import type { Pieces } from '../pieces'

export const maintenance = {
  /** What a maintenance covers. */
  scope: {
    everything: 'everything',
    group: (group: string) => `the group ${group}`,
    gone: 'a monitor that is gone',
    nothing: 'nothing that is watched',
    two: (first: string, second: string) => `${first} and ${second}`,
    monitors: (count: number) => `${count} monitors`,
    names: (count: number) => `${count} names`,
  },
  declared: (reason: string) => `Maintenance “${reason}”`,
  window: (reason: string) => `The window “${reason}”`,
  held: {
    banner: <Inserted>(scope: string, reason: string, until: Inserted): Pieces<Inserted> => [
      `Alerts of ${scope} are held for maintenance until `,
      until,
      `: ${reason}.`,
    ],
    change: 'Change…',
    end: 'End',
    endNamed: (reason: string) => `End ${reason} now`,
  },
  form: {
    title: 'Hold alerts for maintenance',
    description:
      'Checks go on. What goes wrong meanwhile is shown and not told; what is still wrong at the end is told then.',
    close: 'Close',
    hold: 'Hold alerts',
    what: 'What',
    everything: 'Everything',
    group: (group: string) => `Group ${group}`,
    monitors: (count: number) => `${count} monitors`,
    why: 'Why',
    whyExample: 'New certificates',
    noReason: 'Say why, so that others know what it is for.',
    from: 'From',
    fromHint: '08:00, 2026-11-28 08:00, or empty for now.',
    now: 'now',
    for: 'For',
    howLong: 'For how long',
    lengths: { '30': '30 min', '60': '1 h', '120': '2 h', '240': '4 h', time: 'Until' },
    until: 'Until',
    nextSuchTime: 'The next such time.',
    ends: <Inserted>(at: Inserted): Pieces<Inserted> => ['Ends ', at, '.'],
    noTime: 'Write a time as 08:00, or 2026-11-28 08:00 for another day.',
    passed: 'This time has passed; leave it empty for now.',
    endsTooEarly: 'It must end after it begins.',
  },
  list: {
    onNow: 'On now',
    coming: 'Coming',
    until: <Inserted>(scope: string, at: Inserted): Pieces<Inserted> => [`${scope}, until `, at],
    span: <Inserted>(scope: string, start: Inserted, end: Inserted): Pieces<Inserted> => [
      `${scope}, `,
      start,
      '–',
      end,
    ],
    by: (person: string) => `by ${person}`,
    fromRunbook: 'from the runbook',
    longer: '+30 min',
    longerNamed: (reason: string) => `+30 min for ${reason}`,
    callOff: 'Call off',
    callOffNamed: (reason: string) => `Call off ${reason}`,
    noticeDue: <Inserted>(at: Inserted): Pieces<Inserted> => ['Notice is due ', at, '.'],
  },
  refusals: {
    noneCovered: 'There is no such monitor or group any more. Choose another.',
    over: 'This maintenance is over already.',
    endsTooEarly: 'The end must come after now and after the start.',
    tooLong: 'Alerts can be held for 30 days at most. Choose an earlier end; it can be extended.',
  },
  /** What the log says of one; `title` is what it is called there. */
  logged: {
    wasDeclared: ({ title, by, scope, from, until }: Declared) =>
      `${title} was declared${by === null ? '' : ` by ${by}`} for ${scope}, ${from === null ? '' : `from ${from} `}until ${until}.`,
    on: ({ title, scope, until }: Record<'title' | 'scope' | 'until', string>) =>
      `${title} is on: alerts of ${scope} are held until ${until}.`,
    endsAt: ({ title, at, person }: Record<'title' | 'at' | 'person', string>) =>
      `${title} ends at ${at} now, as ${person} said.`,
    calledOff: (title: string, person: string) => `${title} was called off by ${person}.`,
    endedEarly: (title: string, person: string) => `${title} was ended early by ${person}.`,
    over: (title: string) => `${title} is over.`,
  },
}

interface Declared {
  title: string
  /** Null for a window of the runbook. */
  by: string | null
  scope: string
  /** Null for now. */
  from: string | null
  until: string
}
