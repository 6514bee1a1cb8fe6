import { readFileSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Conf from 'conf'
import { type Preferences, type PreferencesChange, preferencesSchema } from '../shared/preferences'
import { RequestRefused } from './dispatch'
import { nameAside } from './store/name-aside'

/** Where preferences are kept; read once, written when they change. */
export interface PreferenceStore {
  /** What a person must be told about how they were read; null when all is well. */
  readonly trouble: string | null
  get(): Preferences
  /** Keeps what is not named. */
  change(changes: PreferencesChange): Preferences
}

/** What the desktop's `electron-store` and plain Node's `conf` have in common; both write `preferences.json`. */
interface KeyValueStore {
  store: Record<string, unknown>
}

export const preferencesFile = 'preferences'

/**
 * Opens `preferences.json` in the data folder with `open`. A damaged file is moved aside and kept before; of one
 * that can be read, a value that is not understood becomes its default.
 */
export function openPreferences<Kept extends KeyValueStore>(
  dataFolder: string,
  open: () => Kept,
): { kept: Kept; preferences: PreferenceStore } {
  const trouble = setDamagedAside(join(dataFolder, `${preferencesFile}.json`))
  const kept = open()
  let current = preferencesSchema.parse(kept.store)
  const preferences: PreferenceStore = {
    trouble,
    get: () => current,
    change(changes) {
      const named = Object.entries(changes).filter(([, value]) => value !== undefined)
      const changed = preferencesSchema.parse({ ...current, ...Object.fromEntries(named) })
      if (isDeepStrictEqual(changed, current)) return current
      try {
        kept.store = { ...kept.store, ...changed }
      } catch (error) {
        throw new RequestRefused('failed', notWrittenSentence(dataFolder, error))
      }
      current = changed
      return current
    },
  }
  return { kept, preferences }
}

/** Preferences without Electron, in the same file. */
export function preferencesInFolder(dataFolder: string): PreferenceStore {
  return openPreferences(
    dataFolder,
    () => new Conf({ cwd: dataFolder, configName: preferencesFile, clearInvalidConfig: true }),
  ).preferences
}

function notWrittenSentence(dataFolder: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return `This was not saved: ${preferencesFile}.json in ${dataFolder} cannot be written (${why}). Make the folder writable, or free some room on its disk.`
}

function setDamagedAside(file: string): string | null {
  if (!isDamaged(file)) return null
  const aside = nameAside(file, 'unreadable', Date.now())
  renameSync(file, aside)
  return `Your preferences could not be read, so they begin anew. The file was kept as ${basename(aside)} beside the new one.`
}

function isDamaged(file: string): boolean {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read !== 'object' || read === null || Array.isArray(read)
  } catch (error) {
    return error instanceof SyntaxError
  }
}
