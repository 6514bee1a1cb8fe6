import { counted } from './counted'

export const diagnostics = {
  /** What is gathered of an installation for others to read. */
  gathered: {
    installation: (version: string, runsOn: string) => `Watchkeeper ${version} on ${runsOn}`,
    at: (at: string, zone: string) => `at ${at}, zone ${zone}`,
    files: 'Files',
    database: (found: string) => `Database: ${found}`,
    whole: 'whole',
    copy: (madeAt: string, size: string) => `copy of ${madeAt}: ${size}`,
    rows: 'Rows',
    log: 'Technical log',
    unreadableLine: 'a line that cannot be read',
  },
  /** What stands in a text for what is personal in it. */
  leftOut: {
    address: '<address>',
    mailAddress: '<mail address>',
    path: '<path>',
    dataFolder: '<data folder>',
    home: '<home>',
    name: '<name>',
  },
  /** What can be wrong with a database, within a list of it. */
  faults: {
    none: 'there is none',
    newer: 'it was written by a newer Watchkeeper',
    damaged: 'it is damaged: run doctor',
  },
  /** The report of a defect that ended Watchkeeper. */
  report: {
    title: 'Watchkeeper ended by a defect.',
    when: (at: string, seconds: number) => `When: ${at}, ${seconds} s after it started`,
    version: (version: string, runsOn: string) => `Version: ${version}, on ${runsOn}`,
    kind: (origin: string) => `Kind: ${origin}`,
    nothingSent:
      'What was shown as saved is in the database. This report was written to this file only; nothing was sent anywhere.',
    log: 'The file watchkeeper.log beside it says what happened before.',
  },
  /** What is said at the next start of defects that ended Watchkeeper. */
  ended: ({ times, newest, dataFolder }: { times: number; newest: string; dataFolder: string }) =>
    `Watchkeeper ended by a defect${times === 1 ? '' : ` ${counted(times, { one: 'time', other: 'times' })}`}, and was started again. What was shown as saved is there. ${newest} in ${dataFolder} says more; nothing was sent anywhere.`,
}
