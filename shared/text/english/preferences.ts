export const preferences = {
  groups: {
    you: 'You',
    notifications: 'Notifications',
    watching: 'Watching',
    data: 'Data',
    keys: 'Keys',
    laptop: 'On this laptop',
  },
  /** `explanation`: what it does, as sentences. `alsoCalled`: what else people call it; only searched. */
  listed: {
    name: {
      label: 'Your name',
      explanation: 'Signs ticks, entries and acknowledgements while no shift names somebody.',
      alsoCalled: 'person account user',
    },
    theme: {
      label: 'Theme',
      explanation: 'Light or dark, for the window and its dialogs.',
      alsoCalled: 'appearance colours mode night',
    },
    clock: {
      label: 'Clock',
      explanation:
        'How times are written here. Dates and numbers follow the system; files and messages to others are always written the same way.',
      alsoCalled: 'time format am pm hour cycle 12 24 language locale region',
    },
    notifications: {
      label: 'Show notifications of the system',
      explanation:
        'Alerts, escalations and checklists that come due. The tray and the window’s title tell in any case.',
      alsoCalled: 'desktop popups banners toasts',
    },
    bundleSeconds: {
      label: 'Gather what follows within',
      explanation:
        'The first is shown at once, what follows within this time as one; what is more severe never waits.',
      alsoCalled: 'bundle group storm',
    },
    quietHours: {
      label: 'Quiet hours',
      explanation: 'P1 and P2 are told all the same; what else comes is told when they end, as one.',
      alsoCalled: 'do not disturb night sleep',
    },
    presentation: {
      label: 'Presentation mode',
      explanation: 'Shows nothing but the tray, and tells at its end what it kept back, as one.',
      alsoCalled: 'screen sharing do not disturb mute',
    },
    doNotDisturb: {
      label: 'While the system is told not to disturb',
      explanation:
        'What waits is told when it ends, as one. Linux desktops and Windows tell; macOS tells no program, and holds notifications back itself.',
      alsoCalled: 'do not disturb focus assist silence banners',
    },
    sounds: {
      label: 'Play sounds',
      explanation: 'A severity whose sound is off is heard only when the system shows no notification.',
      alsoCalled: 'volume audio silent mute',
    },
    anchors: {
      label: 'Anchors',
      explanation:
        'Addresses that answer whenever this laptop is online, one host:port or http:// page per line, at most five. A page should be next to empty: where another stands in its place, this laptop has not signed in to the network. Before a failed check opens an alert, the default gateway and then these are tried; if none answers, the status is unknown and nobody is called.',
      alsoCalled: 'offline online connectivity network captive',
    },
    batteryFactor: {
      label: 'On battery, check the monitors',
      explanation: 'Checking less often while this laptop is not plugged in lets its battery last longer.',
      alsoCalled: 'power energy interval',
    },
    history: {
      label: 'How long history is kept',
      explanation:
        'Charts and figures are made of these. What is older than you choose is deleted bit by bit, and the file of the data stops growing.',
      alsoCalled: 'retention samples roll-ups database size',
    },
    globalShortcut: {
      label: 'Show and hide Watchkeeper from anywhere',
      explanation:
        'Works in every program while the desktop app runs; on a Mac Ctrl is Cmd. Some systems, as Linux with Wayland, keep such keys to themselves.',
      alsoCalled: 'global shortcut hotkey keyboard',
    },
    keys: {
      label: 'Keys of the screens',
      explanation: 'They rest while you type. Press ? anywhere to see all of them.',
      alsoCalled: 'keyboard shortcuts hotkeys bindings',
    },
    tellNewerVersions: {
      label: 'Tell me when there is a newer version',
      explanation: 'Nothing is installed by itself.',
      alsoCalled: 'update upgrade',
    },
  },
  /** What a preference says. */
  values: {
    on: 'On',
    off: 'Off',
    accountName: 'Your account’s name',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    clocks: { system: 'As the system', '24 hours': '24 hours', '12 hours': '12 hours' },
    eachByItself: 'Nothing: each by itself',
    quietHours: ({ from, to, days }: { from: string; to: string; days: number }) =>
      `${from} to ${to}, ${days} days a week`,
    doNotDisturb: {
      wait: 'Tell nothing',
      'P1 passes': 'Tell only P1',
      'not heeded': 'Tell everything',
    },
    heard: (severities: string, volume: number) => `${severities} at ${volume} %`,
    noneHeard: (volume: number) => `No severity at ${volume} %`,
    noAnchors: 'None',
    history: ({ checks, minutes, hours }: { checks: string; minutes: string; hours: string }) =>
      `Checks ${checks}, minutes ${minutes}, hours ${hours}`,
    usualKeys: 'As they come',
    key: (meaning: string, key: string) => `${meaning}: ${key}`,
  },
  anchors: {
    example: 'router.example:443',
    format: 'An anchor is written host:port with a port from 1 to 65535, or http://host/path.',
    tooMany: (most: number, written: number) => `At most ${most} anchors are used, and there are ${written}.`,
    notOne: (written: string) =>
      `“${written}” is not written host:port, as in “router.example:443”, nor as a page, “http://example.com/ok”.`,
  },
  /** A file for another laptop. */
  file: {
    tooLarge: 'This file is larger than any settings file is.',
    notOne: 'This is not a settings file of Watchkeeper. Choose one that was exported from Settings.',
    newer: 'A newer Watchkeeper wrote this file. Bring this one up to date to read it.',
    notUnderstood: (place: string) =>
      `“${place}” in this file is nothing that Watchkeeper understands, so nothing of it was taken.`,
  },
  notSaved: ({ file, folder, why }: { file: string; folder: string; why: string }) =>
    `This was not saved: ${file} in ${folder} cannot be written (${why}). Make the folder writable, or free some room on its disk.`,
  unreadable: (keptAs: string) =>
    `Your preferences could not be read, so they begin anew. The file was kept as ${keptAs} beside the new one.`,
}
