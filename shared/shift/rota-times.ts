import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { isKnownZone } from '../time/iso'

/** A moment of a calendar: UTC milliseconds, and whether a whole day is meant. */
export interface RotaTime {
  at: number
  wholeDay: boolean
}

/** A rule may repeat without an end; no rota is that fine or that old. */
const mostRepetitions = 20_000

/** How many times of all series of one calendar may still be looked at; a hostile one has no end of them. */
export interface Steps {
  left: number
}

/** A time as its property means it: in the zone that it names, else in `zone`. */
export function timeOf(time: ICAL.Time, property: ICAL.Property, zone: string): RotaTime {
  const wholeDay = time.isDate
  const named = String(property.getParameter('tzid') ?? '')
  if (!wholeDay && time.zone === ICAL.Timezone.utcTimezone) return { at: time.toUnixTime() * 1_000, wholeDay }
  if (named === '' || wholeDay) return { at: onTheClocksOf(zone, time), wholeDay }
  if (isKnownZone(named)) return { at: onTheClocksOf(named, time), wholeDay }
  // A zone by a name of the calendar's own, which says itself what it is; one that does not is taken as none.
  const described = time.zone !== null && time.zone !== ICAL.Timezone.localTimezone
  return { at: described ? time.toUnixTime() * 1_000 : onTheClocksOf(zone, time), wholeDay }
}

/** When an event takes place within [from, to), without what is left out: by its start, its rules and its dates. */
export function occurrenceTimes(
  event: ICAL.Component,
  start: RotaTime,
  { from, to, zone, steps }: { from: number; to: number; zone: string; steps: Steps },
): number[] {
  const times = new Set([start.at])
  for (const at of repeatedTimes(event, { to, zone, steps })) times.add(at)
  for (const at of listedTimes(event, 'rdate', zone)) times.add(at)
  for (const at of listedTimes(event, 'exdate', zone)) times.delete(at)
  return [...times].filter((at) => at >= from && at < to)
}

function* repeatedTimes(
  event: ICAL.Component,
  { to, zone, steps }: { to: number; zone: string; steps: Steps },
): Generator<number> {
  const first = event.getFirstProperty('dtstart')
  const start = first?.getFirstValue()
  if (first === null || !(start instanceof ICAL.Time)) return
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur)) continue
    const until = untilOf(rule, first, zone)
    // Its end may be written in another zone than its start, so it is looked at here and not by the rule.
    const endless = rule.clone()
    endless.until = null
    const repetitions = endless.iterator(start)
    for (let count = 0; count < mostRepetitions && steps.left > 0; count += 1) {
      steps.left -= 1
      const next = repetitions.next()
      if (!next) break
      const { at } = timeOf(next, first, zone)
      if (at >= to || at > until) break
      yield at
    }
  }
}

/** The last moment that a rule covers; one that is given as a day covers all of it. */
function untilOf(rule: ICAL.Recur, start: ICAL.Property, zone: string): number {
  if (!rule.until) return Number.POSITIVE_INFINITY
  const { at, wholeDay } = timeOf(rule.until, start, zone)
  return wholeDay ? at + 24 * 60 * 60_000 - 1 : at
}

function listedTimes(event: ICAL.Component, name: 'rdate' | 'exdate', zone: string): number[] {
  return event.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      return time instanceof ICAL.Time ? [timeOf(time, property, zone).at] : []
    }),
  )
}

function onTheClocksOf(zone: string, { year, month, day, hour, minute, second, isDate }: ICAL.Time): number {
  const shown = isDate
    ? { year, month, day }
    : { year, month, day, hour, minute, second: Math.min(second, 59) }
  return Temporal.PlainDateTime.from(shown).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds
}
