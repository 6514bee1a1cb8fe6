import { counted } from './counted'

export const diagnostics = {
  /** What can be wrong with a database, within a list of it. */
  faults: {
    none: 'there is none',
    newer: 'it was written by a newer Watchkeeper',
    damaged: 'it is damaged: run doctor',
  },
  /** What is said at the next start of defects that ended Watchkeeper. */
  ended: ({ times, newest, dataFolder }: { times: number; newest: string; dataFolder: string }) =>
    `Watchkeeper ended by a defect${times === 1 ? '' : ` ${counted(times, { one: 'time', other: 'times' })}`}, and was started again. What was shown as saved is there. ${newest} in ${dataFolder} says more; nothing was sent anywhere.`,
}
