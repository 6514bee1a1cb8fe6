import { text } from '../text/text'
import { localMoment } from '../time/display'

/** A write takes long from here on, in milliseconds: nothing else happens meanwhile. */
const long = 500
/** One write alone may have had the laptop sleep in its midst; so many within the span, in milliseconds, are no accident. */
const enough = 2
const span = 10 * 60_000

/** The writes to the database that took long of late: when they ended, UTC milliseconds, and how long they took. */
export interface WritingPace {
  slow: readonly { at: number; took: number }[]
  /** From when on it takes long; null while it does not. */
  since: number | null
}

export const quickPace: WritingPace = { slow: [], since: null }

/** The pace after one more write. It is quick again once no write took long for the length of the span. */
export function paceAfter(pace: WritingPace, write: { at: number; took: number }): WritingPace {
  // A clock that was set meanwhile says nothing of how long ago a write was.
  const recent = pace.slow.filter(({ at }) => at <= write.at && write.at - at < span)
  const slow = write.took < long ? recent : [...recent, write]
  if (slow.length === 0) return quickPace
  const begun = slow.length >= enough ? (slow[0]?.at ?? write.at) : null
  return { slow, since: pace.since ?? begun }
}

/** What stands on the screen while writing takes long; null while it does not. Times are UTC milliseconds. */
export function slowWritingSentence(
  { since, slow }: WritingPace,
  dataFolder: string,
  { now, zone }: { now: number; zone: string },
): string | null {
  if (since === null) return null
  const seconds = Math.ceil(Math.max(...slow.map(({ took }) => took)) / 1000)
  return text.store.slow({ dataFolder, since: localMoment(since, now, zone), seconds })
}
