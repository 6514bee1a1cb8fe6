import { usualNotifyPreferences } from '../notify/usual-preferences'
import type { Preferences } from '../preferences'

/** The defaults that the schema of the preferences names. */
export const usualValues = {
  name: '',
  theme: 'system' as const,
  clock: 'system' as const,
  runbookPath: null,
  handoverFolder: null,
  notifications: true,
  tellNewerVersions: false,
  ...usualNotifyPreferences,
  anchors: [],
  batteryFactor: 1,
  keys: {},
  globalShortcut: null,
  heartbeatPort: null,
  welcome: null,
  history: { checkHours: 48, minuteDays: 14, hourDays: 400 },
}

/** What holds until a person chooses something else. */
export const usualPreferences: Preferences = usualValues
