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

export const preferenceGroups = ['you', 'notifications', 'watching', 'data', 'keys', 'laptop'] as const
export type PreferenceGroup = (typeof preferenceGroups)[number]

/** How a preference is shown; `own`: by a control that was made for it. */
type Shown<Value> =
  | { kind: 'choice'; values: readonly Value[] }
  | { kind: 'switch'; on: Value; off: Value }
  | { kind: 'own' }

/** A preference as Settings shows it. */
export interface Listed<Value> {
  group: PreferenceGroup
  shown: Shown<Value>
  /** A value in words. */
  words(value: Value): string
}

const hour = 60 * 60_000
const day = 24 * hour

/** Every preference that a person may choose: Settings, its search, the resets and the imports are made of this. */
export const listedPreferences: { readonly [Key in ListedKey]: Listed<Preferences[Key]> } = {
  name: {
    group: 'you',
    shown: { kind: 'own' },
    words: (name) => name || text.preferences.values.accountName,
  },
  theme: {
    group: 'you',
    shown: { kind: 'choice', values: ['system', 'light', 'dark'] },
    words: (theme) => text.preferences.values.themes[theme],
  },
  clock: {
    group: 'you',
    shown: { kind: 'choice', values: clockChoices },
    words: (clock) => text.preferences.values.clocks[clock],
  },
  notifications: {
    group: 'notifications',
    shown: { kind: 'switch', on: true, off: false },
    words: switchWords,
  },
  bundleSeconds: {
    group: 'notifications',
    shown: { kind: 'choice', values: [0, 15, 30, 60, 120, 300] },
    words: (seconds) =>
      seconds === 0 ? text.preferences.values.eachByItself : formatDuration(seconds * 1000),
  },
  quietHours: {
    group: 'notifications',
    shown: { kind: 'own' },
    words: ({ on, from, to, days }) => {
      const { values } = text.preferences
      return on
        ? values.quietHours({ from: timeOfDay(from), to: timeOfDay(to), days: days.length })
        : values.off
    },
  },
  presentation: {
    group: 'notifications',
    shown: { kind: 'own' },
    words: (presentation) => switchWords(presentation !== null),
  },
  doNotDisturb: {
    group: 'notifications',
    shown: { kind: 'choice', values: doNotDisturbChoices },
    words: (choice) => text.preferences.values.doNotDisturb[choice],
  },
  sounds: {
    group: 'notifications',
    shown: { kind: 'own' },
    words: soundsWords,
  },
  anchors: {
    group: 'watching',
    shown: { kind: 'own' },
    words: (anchors) => (anchors.length === 0 ? text.preferences.values.noAnchors : anchors.join(', ')),
  },
  batteryFactor: {
    group: 'watching',
    shown: { kind: 'choice', values: batteryFactors },
    words: howOften,
  },
  history: {
    group: 'data',
    shown: { kind: 'own' },
    words: ({ checkHours, minuteDays, hourDays }) =>
      text.preferences.values.history({
        checks: formatDuration(checkHours * hour),
        minutes: formatDuration(minuteDays * day),
        hours: formatDuration(hourDays * day),
      }),
  },
  globalShortcut: {
    group: 'keys',
    shown: { kind: 'choice', values: [null, ...globalShortcuts] },
    words: globalShortcutWords,
  },
  keys: {
    group: 'keys',
    shown: { kind: 'own' },
    words: keysWords,
  },
  tellNewerVersions: {
    group: 'laptop',
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

function switchWords(on: boolean): string {
  const { values } = text.preferences
  return on ? values.on : values.off
}

function keysWords(chosen: Preferences['keys']): string {
  const { values } = text.preferences
  const changed = keyActions.filter((action) => chosen[action] !== undefined)
  if (changed.length === 0) return values.usualKeys
  return changed
    .map((action) => values.key(text.keys.actions[action], keyOf(action, chosen).toUpperCase()))
    .join(', ')
}

function soundsWords({ silent, volume, severities }: Preferences['sounds']): string {
  const { values } = text.preferences
  if (silent) return values.off
  const heard = (['P1', 'P2', 'P3', 'P4'] as const).filter((severity) => severities[severity])
  return heard.length === 0 ? values.noneHeard(volume) : values.heard(heard.join(', '), volume)
}
