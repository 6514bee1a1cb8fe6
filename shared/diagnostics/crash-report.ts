import { text } from '../text/text'

/** What is known of a defect that ended Watchkeeper. `at` is UTC milliseconds, `ranFor` milliseconds. */
export interface Defect {
  at: number
  ranFor: number
  version: string
  /** The system and what runs on it, as "linux x64, Node 24.21.0". */
  runsOn: string
  /** How it came up, as "uncaughtException". */
  origin: string
  /** What was thrown, with where. */
  stack: string
}

/** A report that a person can read, and send on if they want to. */
export function crashReport({ at, ranFor, version, runsOn, origin, stack }: Defect): string {
  const words = text.diagnostics.report
  return [
    words.title,
    '',
    words.when(new Date(at).toISOString(), Math.round(ranFor / 1000)),
    words.version(version, runsOn),
    words.kind(origin),
    '',
    stack,
    '',
    words.nothingSent,
    words.log,
    '',
  ].join('\n')
}

const unread = /^crash-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})\.new\.txt$/

/** The name of a report that nobody was told of yet. */
export function crashReportName(at: number): string {
  return `crash-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}.new.txt`
}

/** Its name once a person was told; null for a file that is no such report. */
export function toldName(name: string): string | null {
  return unread.test(name) ? name.replace('.new.txt', '.txt') : null
}

/** Those that can go, of the names of all that were told: the newest few stay. */
export function outdatedReports(names: readonly string[], kept: number): string[] {
  const told = names.filter((name) => /^crash-[\dT-]+\.txt$/.test(name)).sort()
  return told.slice(0, Math.max(0, told.length - kept))
}

/** What is said at the next start. */
export function crashSentence(names: readonly string[], dataFolder: string): string | null {
  const newest = names.at(-1)
  if (newest === undefined) return null
  return text.diagnostics.ended({ times: names.length, newest, dataFolder })
}
