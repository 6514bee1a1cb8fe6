import type { Severity } from '../incident/severity'
import type { Sla, SupportHours } from '../runbook/model'
import { localDayAt } from '../time/local-day'
import { wallClockAfter } from '../time/wall-clock'

/** When somebody answers, on the clocks of a zone (an IANA name). */
export interface SupportTime {
  hours: readonly SupportHours[]
  zone: string
}

/** The support hours that the SLAs name. */
export function supportTime(slas: readonly Sla[], zone: string): SupportTime {
  return { hours: slas.flatMap((sla) => (sla.kind === 'support hours' ? sla.hours : [])), zone }
}

/**
 * The hours in which the deadlines of a severity run; null: round the clock. Hours that name the severity are for it.
 * Otherwise P1 and P2 are the critical issues and never wait, and for P3 and P4 all hours count that are not for
 * critical issues only.
 */
export function supportHoursFor(
  severity: Severity,
  hours: readonly SupportHours[],
): readonly SupportHours[] | null {
  const named = hours.filter(({ scope }) => scope !== null && namesSeverity(scope, severity))
  if (named.length > 0) return named
  if (severity === 'P1' || severity === 'P2') return null
  const others = hours.filter(({ scope }) => scope === null || !isForCertain(scope))
  return others.length > 0 ? others : null
}

function namesSeverity(scope: string, severity: Severity): boolean {
  return new RegExp(`\\b${severity}\\b`, 'i').test(scope)
}

/** For critical issues, or for severities that it names. */
function isForCertain(scope: string): boolean {
  return (
    /\b(?:critical|urgent|emergenc(?:y|ies)|P[1-4])\b/i.test(scope) && !/\bnon-?\s?critical\b/i.test(scope)
  )
}

/** More days are never looked through: hours that come so seldom are a mistake. */
const mostDays = 400

/**
 * When `duration` milliseconds of support hours have passed since `from`, UTC milliseconds. By the clocks on the wall,
 * so that an hour which they skip does not count and one that they repeat counts twice. Where no hours ever come, the
 * duration runs round the clock.
 */
export function afterSupportTime(
  from: number,
  duration: number,
  hours: readonly SupportHours[],
  zone: string,
): number {
  let left = duration
  let day = localDayAt(from, zone)
  for (let days = 0; days < mostDays; days += 1) {
    for (const [start, end] of spansOf(hours, day, zone)) {
      const begin = Math.max(start, from)
      if (begin >= end) continue
      if (begin + left <= end) return begin + left
      left -= end - begin
    }
    day = localDayAt(day.end, zone)
  }
  return from + duration
}

/** The spans of a day in which somebody answers, ascending and apart. */
function spansOf(
  hours: readonly SupportHours[],
  day: { number: number; start: number; end: number },
  zone: string,
): [number, number][] {
  const spans = hours
    .filter(({ days }) => days.includes(weekdayOf(day.number)))
    .map(({ from, to }): [number, number] => [
      wallClockAfter(day.start, from, 0, zone),
      to === 1440 ? day.end : wallClockAfter(day.start, to, 0, zone),
    ])
    .sort(([one], [other]) => one - other)
  const apart: [number, number][] = []
  for (const [start, end] of spans) {
    const last = apart.at(-1)
    if (last === undefined || start > last[1]) apart.push([start, end])
    else last[1] = Math.max(last[1], end)
  }
  return apart
}

/** 1 is Monday, 7 Sunday; day 0, 1970-01-01, was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return ((dayNumber + 3) % 7) + 1
}
