import type { Preferences, PreferencesChange } from '../preferences'
import { text } from '../text/text'
import { type ListedKey, listedKeys, preferenceWords } from './listed'
import { usualPreferences } from './usual'

/** Whether a person chose something else than the default. */
export function isChanged(preferences: Preferences, key: ListedKey): boolean {
  return !isSame(preferences[key], usualPreferences[key])
}

/** The change that takes preferences back to their defaults; those that Settings does not list stay. */
export function reset(keys: readonly ListedKey[]): PreferencesChange {
  return pick(usualPreferences, keys)
}

/** What a change would make different, in the order of Settings. */
export function differences(preferences: Preferences, change: PreferencesChange): ListedKey[] {
  return listedKeys.filter((key) => change[key] !== undefined && !isSame(change[key], preferences[key]))
}

/** What a change does to one preference, in words. */
export function changeWords<Key extends ListedKey>(
  preferences: Preferences,
  change: PreferencesChange,
  key: Key,
): { label: string; from: string; to: string } {
  const from = preferences[key]
  return {
    label: text.preferences.listed[key].label,
    from: preferenceWords(key, from),
    to: preferenceWords(key, change[key] ?? from),
  }
}

/** Some of the preferences. */
function pick(preferences: Preferences, keys: readonly ListedKey[]): PreferencesChange {
  const picked: PreferencesChange = {}
  for (const key of keys) put(picked, key, preferences[key])
  return picked
}

/** The change that sets one preference. */
export function setting<Key extends ListedKey>(key: Key, value: Preferences[Key]): PreferencesChange {
  const change: PreferencesChange = {}
  change[key] = value
  return change
}

function put<Key extends ListedKey>(change: PreferencesChange, key: Key, value: Preferences[Key]): void {
  change[key] = value
}

/** They are plain JSON, whose keys may stand in another order. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
