import type { Pieces } from '../pieces'

export const settings = {
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
