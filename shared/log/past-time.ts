import { text } from '../text/text'
import { formatDuration, parseDuration } from '../time/duration'
import { parseIsoTime } from '../time/iso'
import { occurrences } from '../time/occurrences'

const minute = 60_000
const day = 24 * 60 * minute
/** Nobody writes down what happened longer ago than this. */
const furthestBack = 366 * day

/** A time that a person gave, UTC milliseconds, or what is wrong with it. */
export type PastTime = { ok: true; at: number } | { ok: false; sentence: string }

/**
 * The time in the past that a person means, on the clocks of a zone: "14:05" is the last time they showed it,
 * "yesterday 14:05" that of the day before, "20 min ago", "2026-11-22 14:05". A time that clocks showed twice is
 * the first of the two.
 */
export function parsePastTime(written: string, now: number, zone: string): PastTime {
  const at = meantTime(written.trim().toLowerCase(), now, zone)
  if (at === null) return { ok: false, sentence: text.log.times.notOne }
  if (at > now) return { ok: false, sentence: text.log.times.toCome }
  if (at < now - furthestBack)
    return { ok: false, sentence: text.log.times.tooFarBack(formatDuration(furthestBack)) }
  return { ok: true, at }
}

const clock = /^(?:(yesterday)\s+)?([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?$/
const ago = /^(.+?)\s+ago$/
const dateThenTime = /^(\d{4}-\d{2}-\d{2})\s+(?=\d)/

function meantTime(text: string, now: number, zone: string): number | null {
  const [found, yesterday, hours, minutes = '0'] = clock.exec(text) ?? []
  if (found !== undefined) {
    const daily = { kind: 'daily', at: Number(hours) * 60 + Number(minutes) } as const
    const until = yesterday === undefined ? now + 1 : startOfToday(now, zone)
    return occurrences(daily, until - 2 * day, until, zone).at(-1) ?? null
  }
  const passed = ago.exec(text)?.[1]
  if (passed === undefined) return parseIsoTime(text.replace(dateThenTime, '$1T'), zone)
  const duration = parseDuration(passed)
  return duration === null ? null : now - duration
}

function startOfToday(now: number, zone: string): number {
  return occurrences({ kind: 'daily', at: 0 }, now - 2 * day, now + 1, zone).at(-1) ?? now
}
