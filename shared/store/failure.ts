import { text } from '../text/text'
import { localMoment, localTime } from '../time/display'

/** Why the database cannot be used at present. */
export type StoreFailure = 'full' | 'read-only' | 'damaged' | 'in use' | 'unreachable'

/** Since when something is so, and when it is told: UTC milliseconds, and an IANA name. */
interface Moments {
  since: number
  now: number
  zone: string
}

/** What a person is told who asked for something that could not be saved. */
export function notSavedSentence(failure: StoreFailure): string {
  return text.store.notSaved(failure)
}

/** What stands on the screen while nothing can be saved. */
export function failingSentence(
  failure: StoreFailure,
  dataFolder: string,
  { since, now, zone }: Moments,
): string {
  return text.store.failing({ failure, dataFolder, since: localMoment(since, now, zone) })
}

/** What a person is told once it can be saved again. */
export function savedAgainSentence({ since, now, zone }: Moments): string {
  return text.store.savedAgain(localMoment(since, now, zone), localMoment(now, now, zone))
}

/** What a person is told at a start in a folder that cannot be written. */
export function inMemorySentence(failure: StoreFailure, dataFolder: string): string {
  return text.store.inMemory.told(failure, dataFolder)
}

/** What is told once a database that was opened in memory is in its folder, too. `at` is UTC milliseconds. */
export function savedFromMemorySentence(at: number, zone: string): string {
  return text.store.inMemory.saved(localTime(at, zone))
}
