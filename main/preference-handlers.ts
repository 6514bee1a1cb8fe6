import { parsePreferencesFile, preferencesFileText } from '../shared/preferences/file'
import { type Handlers, RequestRefused } from './dispatch'
import type { Door } from './door'
import type { Announcer } from './notify/announcer'
import type { PreferenceStore } from './preferences'

export interface PreferenceParts {
  preferences: PreferenceStore
  door: Door
  announcer: Announcer
  /** Who acts, or what they prefer, changed. */
  onPerson(): void
}

type PreferenceRequest = 'preferences.change' | 'preferences.export' | 'preferences.readFile'

/** Preferences as they are chosen, and as a file for another laptop. */
export function preferenceHandlers(parts: PreferenceParts): Pick<Handlers, PreferenceRequest> {
  const { preferences, door, announcer, onPerson } = parts
  return {
    'preferences.change': (changes) => {
      preferences.change(changes)
      onPerson()
      announcer.look()
      return null
    },
    'preferences.export': () =>
      door.saveText('watchkeeper-settings.json', preferencesFileText(preferences.get())),
    'preferences.readFile': ({ text }) => {
      const change = parsePreferencesFile(text)
      if (!change.ok) throw new RequestRefused('invalid', change.error)
      return { change: change.value }
    },
  }
}
