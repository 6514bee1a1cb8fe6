import { keyActions } from '../keys/actions'
import { keyOf } from '../keys/chosen'
import { globalShortcuts, globalShortcutWords } from '../keys/global-shortcut'
import { doNotDisturbChoices } from '../notify/preferences'
import type { Preferences } from '../preferences'
import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import { clockChoices } from '../time/formats'
import { timeOfDay } from '../time/time-of-day'
import { batteryFactors, howOften } from '../watch/power'

/** What Watchkeeper remembers without asking: chosen on the screens it belongs to, or by Watchkeeper itself. */
type Unlisted = 'runbookPath' | 'handoverFolder' | 'heartbeatPort' | 'welcome'
export type ListedKey = Exclude<keyof Preferences, Unlisted>

export const preferenceGroups = [
  'You',
  'Notifications',
  'Watching',
  'Data',
  'Keys',
  'On this laptop',
] as const
export type PreferenceGroup = (typeof preferenceGroups)[number]

/** How a preference is shown; `own`: by a control that was made for it. */
type Shown<Value> =
  | { kind: 'choice'; options: readonly { value: Value; label: string }[] }
  | { kind: 'switch'; on: Value; off: Value }
  | { kind: 'own' }

/** A preference as Settings shows it. */
export interface Listed<Value> {
  group: PreferenceGroup
  label: string
  /** What it does, as sentences. */
  explanation: string
  /** What else people call it; only searched. */
  alsoCalled: string
  shown: Shown<Value>
  /** A value in words. */
  words(value: Value): string
}

const hour = 60 * 60_000
const day = 24 * hour
const clockWords = { system: 'As the system', '24 hours': '24 hours', '12 hours': '12 hours' }
const doNotDisturbWords = {
  wait: 'Tell nothing',
  'P1 passes': 'Tell only P1',
  'not heeded': 'Tell everything',
}
const switchWords = (on: boolean) => (on ? 'On' : 'Off')
const bundleWords = (seconds: number) =>
  seconds === 0 ? 'Nothing: each by itself' : formatDuration(seconds * 1000)

/** Every preference that a person may choose: Settings, its search, the resets and the imports are made of this. */
export const listedPreferences: { readonly [Key in ListedKey]: Listed<Preferences[Key]> } = {
  name: {
    group: 'You',
    label: 'Your name',
    explanation: 'Signs ticks, entries and acknowledgements while no shift names somebody.',
    alsoCalled: 'person account user',
    shown: { kind: 'own' },
    words: (name) => name || 'Your account’s name',
  },
  theme: {
    group: 'You',
    label: 'Theme',
    explanation: 'Light or dark, for the window and its dialogs.',
    alsoCalled: 'appearance colours mode night',
    shown: {
      kind: 'choice',
      options: [
        { value: 'system', label: 'As the system' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ],
    },
    words: (theme) => ({ system: 'As the system', light: 'Light', dark: 'Dark' })[theme],
  },
  clock: {
    group: 'You',
    label: 'Clock',
    explanation:
      'How times are written here. Dates and numbers follow the system; files and messages to others are always written the same way.',
    alsoCalled: 'time format am pm hour cycle 12 24 language locale region',
    shown: {
      kind: 'choice',
      options: clockChoices.map((value) => ({ value, label: clockWords[value] })),
    },
    words: (clock) => clockWords[clock],
  },
  notifications: {
    group: 'Notifications',
    label: 'Show notifications of the system',
    explanation:
      'Alerts, escalations and checklists that come due. The tray and the window’s title tell in any case.',
    alsoCalled: 'desktop popups banners toasts',
    shown: { kind: 'switch', on: true, off: false },
    words: switchWords,
  },
  bundleSeconds: {
    group: 'Notifications',
    label: 'Gather what follows within',
    explanation:
      'The first is shown at once, what follows within this time as one; what is more severe never waits.',
    alsoCalled: 'bundle group storm',
    shown: {
      kind: 'choice',
      options: [0, 15, 30, 60, 120, 300].map((value) => ({ value, label: bundleWords(value) })),
    },
    words: bundleWords,
  },
  quietHours: {
    group: 'Notifications',
    label: 'Quiet hours',
    explanation: 'P1 and P2 are told all the same; what else comes is told when they end, as one.',
    alsoCalled: 'do not disturb night sleep',
    shown: { kind: 'own' },
    words: ({ on, from, to, days }) =>
      on ? `${timeOfDay(from)} to ${timeOfDay(to)}, ${days.length} days a week` : 'Off',
  },
  presentation: {
    group: 'Notifications',
    label: 'Presentation mode',
    explanation: 'Shows nothing but the tray, and tells at its end what it kept back, as one.',
    alsoCalled: 'screen sharing do not disturb mute',
    shown: { kind: 'own' },
    words: (presentation) => switchWords(presentation !== null),
  },
  doNotDisturb: {
    group: 'Notifications',
    label: 'While the system is told not to disturb',
    explanation:
      'What waits is told when it ends, as one. Linux desktops and Windows tell; macOS tells no program, and holds notifications back itself.',
    alsoCalled: 'do not disturb focus assist silence banners',
    shown: {
      kind: 'choice',
      options: doNotDisturbChoices.map((value) => ({ value, label: doNotDisturbWords[value] })),
    },
    words: (choice) => doNotDisturbWords[choice],
  },
  sounds: {
    group: 'Notifications',
    label: 'Play sounds',
    explanation: 'A severity whose sound is off is heard only when the system shows no notification.',
    alsoCalled: 'volume audio silent mute',
    shown: { kind: 'own' },
    words: ({ silent, volume, severities }) => (silent ? 'Off' : `${heard(severities)} at ${volume} %`),
  },
  anchors: {
    group: 'Watching',
    label: 'Anchors',
    explanation:
      'Addresses that answer whenever this laptop is online, one host:port or http:// page per line, at most five. A page should be next to empty: where another stands in its place, this laptop has not signed in to the network. Before a failed check opens an alert, the default gateway and then these are tried; if none answers, the status is unknown and nobody is called.',
    alsoCalled: 'offline online connectivity network captive',
    shown: { kind: 'own' },
    words: (anchors) => (anchors.length === 0 ? 'None' : anchors.join(', ')),
  },
  batteryFactor: {
    group: 'Watching',
    label: 'On battery, check the monitors',
    explanation: 'Checking less often while this laptop is not plugged in lets its battery last longer.',
    alsoCalled: 'power energy interval',
    shown: { kind: 'choice', options: batteryFactors.map((value) => ({ value, label: howOften(value) })) },
    words: howOften,
  },
  history: {
    group: 'Data',
    label: 'How long history is kept',
    explanation:
      'Charts and figures are made of these. What is older than you choose is deleted bit by bit, and the file of the data stops growing.',
    alsoCalled: 'retention samples roll-ups database size',
    shown: { kind: 'own' },
    words: ({ checkHours, minuteDays, hourDays }) =>
      `Checks ${formatDuration(checkHours * hour)}, minutes ${formatDuration(minuteDays * day)}, hours ${formatDuration(hourDays * day)}`,
  },
  globalShortcut: {
    group: 'Keys',
    label: 'Show and hide Watchkeeper from anywhere',
    explanation:
      'Works in every program while the desktop app runs; on a Mac Ctrl is Cmd. Some systems, as Linux with Wayland, keep such keys to themselves.',
    alsoCalled: 'global shortcut hotkey keyboard',
    shown: {
      kind: 'choice',
      options: [null, ...globalShortcuts].map((value) => ({ value, label: globalShortcutWords(value) })),
    },
    words: globalShortcutWords,
  },
  keys: {
    group: 'Keys',
    label: 'Keys of the screens',
    explanation: 'They rest while you type. Press ? anywhere to see all of them.',
    alsoCalled: 'keyboard shortcuts hotkeys bindings',
    shown: { kind: 'own' },
    words: keysWords,
  },
  tellNewerVersions: {
    group: 'On this laptop',
    label: 'Tell me when there is a newer version',
    explanation: 'Nothing is installed by itself.',
    alsoCalled: 'update upgrade',
    shown: { kind: 'own' },
    words: switchWords,
  },
}

export const listedKeys: readonly ListedKey[] = [
  'name',
  'theme',
  'clock',
  'notifications',
  'bundleSeconds',
  'quietHours',
  'presentation',
  'doNotDisturb',
  'sounds',
  'anchors',
  'batteryFactor',
  'history',
  'globalShortcut',
  'keys',
  'tellNewerVersions',
]

/** "Dark": what a preference says, in words. */
export function preferenceWords<Key extends ListedKey>(key: Key, value: Preferences[Key]): string {
  return listedPreferences[key].words(value)
}

function keysWords(chosen: Preferences['keys']): string {
  const changed = keyActions.filter((action) => chosen[action] !== undefined)
  if (changed.length === 0) return 'As they come'
  return changed
    .map((action) => `${text.keys.actions[action]}: ${keyOf(action, chosen).toUpperCase()}`)
    .join(', ')
}

function heard(severities: Preferences['sounds']['severities']): string {
  const names = (['P1', 'P2', 'P3', 'P4'] as const).filter((severity) => severities[severity])
  return names.length === 0 ? 'No severity' : names.join(', ')
}
