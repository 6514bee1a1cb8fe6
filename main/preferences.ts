import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Preferences, type PreferencesChange, preferencesSchema } from '../shared/preferences'
import { text } from '../shared/text/text'
import { RequestRefused } from './dispatch'
import { PreferenceFile } from './preference-file'

/** Where preferences are kept; read once, written when they change. */
export interface PreferenceStore {
  /** What a person must be told about how they were read; null when all is well. */
  readonly trouble: string | null
  get(): Preferences
  /** Keeps what is not named. */
  change(changes: PreferencesChange): Preferences
}

/** The file of the preferences in a data folder. */
export function preferenceFileIn(dataFolder: string): PreferenceFile {
  return new PreferenceFile(join(dataFolder, preferencesFile))
}

/** The preferences of a data folder. A value in the file that is not understood becomes its default. */
export function preferencesInFolder(
  dataFolder: string,
  file: PreferenceFile = preferenceFileIn(dataFolder),
): PreferenceStore {
  let current = preferencesSchema.parse(file.values())
  return {
    trouble: file.trouble,
    get: () => current,
    change(changes) {
      const named = Object.entries(changes).filter(([, value]) => value !== undefined)
      const changed = preferencesSchema.parse({ ...current, ...Object.fromEntries(named) })
      if (isDeepStrictEqual(changed, current)) return current
      try {
        file.keep(changed)
      } catch (error) {
        throw new RequestRefused('failed', notSavedSentence(dataFolder, error))
      }
      current = changed
      return current
    },
  }
}

const preferencesFile = 'preferences.json'

function notSavedSentence(dataFolder: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return text.preferences.notSaved({ file: preferencesFile, folder: dataFolder, why })
}
