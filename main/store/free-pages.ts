import type { Database } from './database'

/** What is used again sooner or later may stay. */
const toleratedShare = 0.25
const atOnce = 500

/**
 * Gives some of the pages that are not used any more back to the file system where they are many, as when less is kept
 * than before. The few that come free every hour are used again.
 */
export function giveBackPages(database: Database): void {
  const free = Number(database.pragma('freelist_count', { simple: true }))
  const all = Number(database.pragma('page_count', { simple: true }))
  if (free > all * toleratedShare) database.pragma(`incremental_vacuum(${atOnce})`)
}
