import type { Pieces } from '../pieces'

export const settings = {
  title: 'Settings',
  note: 'Saved as you change them',
  search: 'Search the settings',
  nothingHas: <Inserted>(query: Inserted): Pieces<Inserted> => ['No setting has ', query, '.'],
  /** What is set beside the preferences, by the words that find it. */
  foundBy: {
    rehearsal: 'Notifications test P1 P2 P3 P4 try sound',
    channels: 'Channels outbox messages Slack PagerDuty email SMS webhook',
    secrets: 'Secrets of monitors password token header environment keychain',
    autostart: 'On this laptop start with the system login autostart boot tray',
    facts:
      'This Watchkeeper runbook data folder time zone version diagnostics copy copies backup restore first steps welcome',
  },
  usual: (words: string) => `Default: ${words}`,
  reset: 'Reset',
  resetNamed: (preference: string) => `Reset ${preference}`,
  autostart: 'Start with the system, into the tray',
  newerVersions: {
    nobody: 'This Watchkeeper was built to ask nobody.',
    asks: (feed: string, explanation: string) => `Asks ${feed} once a day. ${explanation}`,
  },
  kept: {
    checks: 'Every check',
    minutes: 'Summed up by the minute',
    hours: 'Summed up by the hour',
  },
  presentation: {
    begin: 'Begin presentation mode',
    beginForAnHour: 'Begin it for 1 h',
    isOn: 'Presentation mode is on',
    isOnUntil: (time: string) => `Presentation mode is on until ${time}`,
    end: 'End presentation mode',
    showMostSevere: 'Show a P1 all the same',
  },
  quietHours: {
    from: 'From',
    to: 'To',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    days: 'The days are those on which they begin.',
  },
  rehearsal: {
    explanation: 'Send a test, to see and hear what an alert will be like.',
    test: (severity: string) => `Test ${severity}`,
    sending: (severity: string) => `Sending a ${severity}`,
    outcomes: { done: 'Done', failed: 'Failed', note: 'Note' },
  },
  sounds: {
    volume: 'Volume',
    percent: (volume: number) => `${volume} %`,
  },
  keyRow: {
    reset: (meaning: string) => `Reset the key of: ${meaning}`,
    press: 'Press the key that you want',
  },
  exchange: {
    menu: 'All settings',
    what: 'The settings',
    export: 'Export the settings',
    exportNote: 'For another laptop; no channel and no secret is in it',
    import: 'Import settings…',
    importNote: 'Shows first what would change',
    resetAll: 'Reset all settings…',
    file: 'A file with settings',
    tooLarge: (file: string) => `${file} is larger than any settings file is.`,
    changes: {
      import: {
        title: 'Import settings',
        verb: 'Take them over',
        description: 'This is what the file would change. Channels and their secrets stay as they are.',
        nothing: 'Nothing in the file is different from what is set here.',
      },
      reset: {
        title: 'Reset all settings',
        verb: 'Reset',
        description: 'This is what would go back to its default. Channels, monitors and all records stay.',
        nothing: 'Everything stands at its default already.',
      },
    },
  },
  facts: {
    title: 'This Watchkeeper',
    runbook: 'Runbook',
    sample: 'The sample that comes with Watchkeeper',
    dataFolder: 'Data folder',
    openFolder: 'Open the data folder',
    database: 'Database',
    copies: 'Copies of it',
    technicalLog: 'Technical log',
    zone: 'Time zone',
    openedAs: 'Opened as',
    doors: { desktop: 'Desktop app', browser: 'Browser' },
    version: 'Version',
    firstSteps: 'Go through the first steps again',
  },
  copies: {
    none: 'None yet: one is made each day',
    summary: <Inserted>(count: number, size: string, newest: Inserted): Pieces<Inserted> => [
      `${count}, ${size} together, the newest of `,
      newest,
    ],
    make: 'Make a copy now',
    making: 'Making a copy',
    made: 'A copy of the database was made.',
    notMade: (why: string) =>
      `The database could not be copied (${why}). Look whether the disk of the data folder is full or read-only.`,
    inMemory: 'There is nothing to copy: the data folder cannot be written, so all is kept in memory.',
    restore: 'Restore a copy…',
    restoreTitle: 'Restore a copy of the database',
    restoreDescription:
      'Monitors, alerts, incidents, the log and all else go back to what they were then. The database of now is kept beside it. Preferences stay.',
    restoreVerb: 'Restore it',
    which: 'Copy of',
    option: (time: string, size: string) => `${time}, ${size}`,
    demo: 'This is the demo: its data is thrown away, and none is restored.',
    gone: 'That copy is not in the data folder any more. Choose another.',
    damaged: 'That copy cannot be read. Choose another.',
    restarting: 'Watchkeeper starts again with the copy.',
    restoredAtStart: 'The copy takes its place when Watchkeeper is ended and started again.',
    restored: (time: string, kept: string | null) =>
      `The copy of ${time} took the place of the database, as you asked.${kept === null ? '' : ` What was there before was kept as ${kept} in the data folder.`}`,
  },
  diagnostics: {
    copy: 'Copy diagnostics',
    copied: 'The diagnostics are on the clipboard.',
    explanation:
      'Versions, sizes, counts and the last lines of the technical log, without names, addresses, secrets or anything you wrote. Nothing is sent anywhere.',
  },
  folderNotOpened: {
    browser: 'A browser cannot open a folder. Its path is in Settings.',
    failed: (folder: string, why: string) => `The system did not open ${folder}: it says “${why}”.`,
  },
}
