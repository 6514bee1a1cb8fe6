export const desktop = {
  tray: {
    toolTip: (summary: string) => `Watchkeeper: ${summary}`,
    toolTipOfDemo: (summary: string) => `Watchkeeper demo: ${summary}`,
    snoozed: (alert: string) => `${alert} (snoozed)`,
    more: (count: number) => `and ${count} more`,
    noShift: 'No shift',
    shift: (person: string, since: string) => `${person}, since ${since}`,
    hold: 'Hold all alerts',
    holdFor: {
      quarter: 'for 15 min',
      hour: 'for 1 h',
      fourHours: 'for 4 h',
    },
    heldFromTray: 'Held from the tray',
    open: 'Open Watchkeeper',
    quit: 'Quit',
    acknowledge: 'Acknowledge',
    acknowledgedBy: (person: string) => `Acknowledged by ${person}`,
    somebody: 'somebody',
    snooze: 'Snooze',
    snoozeFor: {
      quarter: '15 min',
      hour: '1 h',
      fourHours: '4 h',
      morning: 'until morning',
    },
    snoozeOtherwise: 'Until a time, or more than this…',
    handOver: 'Hand over…',
    resolve: 'Resolve…',
    note: 'Add a note…',
    openAlert: 'Open',
    presentation: {
      mode: 'Presentation mode',
      end: 'End presentation mode',
      nothing: 'Show nothing',
      mostSevere: 'Show P1 only',
    },
  },
  menu: {
    watchkeeper: '&Watchkeeper',
    quit: 'Quit Watchkeeper',
    view: '&View',
    help: '&Help',
    demo: 'Look at the demo',
  },
  dialogs: {
    markdown: 'Markdown',
    allFiles: 'All files',
    newRunbook: 'Start a runbook',
    openFile: 'Open a runbook',
    openFolder: 'Open a folder of runbooks',
    handoverFolder: 'Choose the handover folder',
    export: 'Export',
    notWritten: (path: string, why: string) =>
      `The file could not be written to ${path} (${why}). Choose another folder.`,
  },
  crashLoop: {
    message: 'The window of Watchkeeper keeps stopping',
    detail:
      'Watching and notifying go on without it. Try again now, or later from the tray; if it stays so, the file watchkeeper.log in the data folder says more.',
    tryAgain: 'Try again',
    leaveIt: 'Leave it',
  },
  start: {
    cannotStart: 'Watchkeeper cannot start',
    quit: 'Quit',
    endedByDefect:
      'Watchkeeper ended by a defect. A report that begins with “crash” in the data folder says more; nothing was sent anywhere. Start Watchkeeper again.',
    defect: 'Something went wrong inside Watchkeeper. The file watchkeeper.log in the data folder says what.',
    dataFolderTaken: (folder: string) =>
      `Watchkeeper is already running with the data in ${folder}. Use its window, or end it first.`,
  },
  demo: {
    openAlready: 'The demo is open already, in a window of its own.',
    notStarted: (why: string) => `The demo could not be started: the system says “${why}”.`,
    notOpened: 'The demo was not opened',
  },
  keepsWatching: {
    title: 'Watchkeeper keeps watching',
    body: 'Its window is closed, and this desktop shows no tray. To get the window back, start Watchkeeper again.',
  },
  newerVersion: (newer: string, current: string) =>
    `Watchkeeper ${newer} is there; this is ${current}. Get it the way this one was installed.`,
  autostartByPackage: (kind: string) =>
    `A ${kind} package cannot set this itself. Add Watchkeeper to the programs that start with the system in its settings.`,
  shortcutTaken: (keys: string) =>
    `${keys} cannot show Watchkeeper: the system or another program has these keys. Choose others in Settings.`,
  onlyOurWindow: 'Only a window of Watchkeeper may ask this.',
}
