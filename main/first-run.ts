import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { usualPreferences } from '../shared/preferences/usual'
import { RequestRefused } from './dispatch'
import type { PreferenceStore } from './preferences'

/**
 * Makes the welcome due when somebody starts Watchkeeper on a data folder in which there is nothing yet: neither a
 * database nor anything that was chosen. Call it before the database is opened.
 */
export function welcomeAtFirstRun(dataFolder: string, preferences: PreferenceStore): void {
  if (existsSync(join(dataFolder, 'watchkeeper.db'))) return
  if (!isDeepStrictEqual(preferences.get(), usualPreferences)) return
  try {
    preferences.change({ welcome: 'due' })
  } catch (error) {
    // Where nothing can be written Watchkeeper has more to say than its welcome.
    if (!(error instanceof RequestRefused)) throw error
  }
}
