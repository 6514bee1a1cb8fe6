import { help } from './help'

/** What the commands of `watchkeeper` say in a terminal. */
export const commandLine = {
  help,
  notAPort: 'A port is a number from 1 to 65535, or 0 for a free one.',
  preparingDemo: 'Preparing the demo …',
  check: {
    nothingOrTooMuch: 'Name one thing to check: a runbook, --http URL or --tcp HOST:PORT.',
    notATimeout: (given: string) => `"${given}" is not a time to wait; write it like "5s".`,
    notAnAddress: (given: string) => `"${given}" is not an address; write it like db-1.example:5432.`,
    noMonitors: (file: string) =>
      `${file} has no monitors: write them in a block that begins with \`\`\`yaml monitors.`,
    commandsNotRun: 'Commands that a runbook names are not run. If you trust this one, add --run-commands.',
    offline: (reason: string) => `This laptop is offline, so nothing can be said: ${reason}`,
    columns: { status: 'STATUS', monitor: 'MONITOR', result: 'RESULT', took: 'TOOK', why: 'WHY' },
  },
  due: {
    unknownZone: (zone: string) => `${zone} is no known zone; write it like Europe/Stockholm.`,
    notATime: (option: string, given: string) =>
      `${option} ${given} is no time; write it like 2026-03-29 or 2026-03-29T03:00.`,
    endsBeforeItBegins: 'The time of --to must be later than that of --from.',
    tooLong: 'At most three years can be listed; ask for a shorter time.',
    nothing: 'Nothing is due in this time.',
  },
  replay: {
    bothPiped: 'Only one of the two can be “-”: name a file for the monitors, or for the results.',
    standardInput: 'standard input',
    unreadable: (path: string, reason: string) =>
      `The file ${path} cannot be read: the system says “${reason}”.`,
  },
  runbook: {
    folderUnreadable: (path: string, reason: string) =>
      `The folder ${path} cannot be read: the system says “${reason}”.`,
    nothingIn: (folder: string) => `There is no runbook to read in ${folder}.`,
  },
  serve: {
    alreadyRunning: (dataFolder: string) =>
      `Watchkeeper is already running with the data in ${dataFolder}. Use its window or its printed link, end it, or choose another folder with --data-dir.`,
    watching: (link: string) =>
      `Watchkeeper is watching. Open it in a browser on this machine:\n\n  ${link}\n`,
    goesOn: 'It goes on watching and notifying until you end it with Ctrl-C.',
    linkUsed: (link: string) => `The link was used. For another browser on this machine:\n\n  ${link}\n`,
    portInUse: (port: number) =>
      `Port ${port} is in use by another program. Choose another with --port, or leave it out.`,
    portForbidden: (port: number) =>
      `This account may not use port ${port}. Choose one above 1023 with --port, or leave it out.`,
  },
  store: {
    noFolder: (folder: string) => `There is no folder ${folder}.`,
    noDatabase: (folder: string) => `There is no database in ${folder}.`,
    noDatabaseYet: (folder: string) =>
      `There is no database in ${folder}. Watchkeeper makes one when it starts.`,
    states: { whole: 'whole', newer: 'newer', damaged: 'damaged' },
    copy: ({ madeAt, state, size }: { madeAt: string; state: string; size: string }) =>
      `copy of ${madeAt}: ${state}, ${size}`,
    noCopies: 'There are no copies yet; one is made each day while Watchkeeper runs.',
    whole: (version: number) => `The database is whole (version ${version}).`,
    newer: 'The database was written by a newer Watchkeeper; use that one.',
    damaged: (faults: string) => `The database is damaged: ${faults}.`,
    repairIt: 'Run doctor --repair to put the last good copy in its place; the damaged one is kept.',
    noGoodCopy: 'There is no good copy to put in its place.',
    thereAlready: (file: string) => `${file} is there already. Choose another name.`,
    copied: (to: string) => `The database was copied to ${to}.`,
    notCopied: (to: string, reason: string) => `The database could not be copied to ${to}: ${reason}.`,
    noFile: (file: string) => `There is no file at ${file}.`,
    fileNewer: (file: string) => `${file} was written by a newer Watchkeeper; use that one.`,
    fileDamaged: (file: string, faults: string) => `${file} is no whole database: ${faults}.`,
    approvalsForgotten: 'Commands that its monitors run wait for your approval again.',
    running: (dataFolder: string) => `Watchkeeper is running with the data in ${dataFolder}. Quit it first.`,
    keptAside: (kept: string) => `The database before was kept as ${kept}.`,
    putInPlace: (copy: string) => `${copy} was put in its place.`,
    notPutInPlace: (reason: string) => `It could not be put in place: ${reason}.`,
  },
}
