import ICAL from 'ical.js'
import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import type { RotaShift } from './rota-record'
import { occurrenceTimes, type RotaTime, type Steps, timeOf } from './rota-times'

/** Which shifts of a calendar are wanted: those that touch [from, to). Times are UTC milliseconds. */
export interface RotaSpan {
  from: number
  to: number
  /** Of times that name no zone. */
  zone: string
}

const mostShifts = 500
const mostEvents = 5_000
/** A team's whole year of shifts, each repeated by the week, takes some thousands. */
const mostSteps = 60_000
const day = 24 * 60 * 60_000

/**
 * The shifts that an iCalendar text (RFC 5545) plans, by their start. Events that repeat are followed with their added,
 * left out and moved times; cancelled ones are passed over. A text that is none fails with a sentence.
 */
export function rotaFrom(text: string, span: RotaSpan): Result<RotaShift[], string> {
  const calendar = parsedCalendar(text)
  if (!calendar.ok) return calendar
  const steps = { left: mostSteps }
  const shifts = seriesOf(calendar.value).flatMap((series) => {
    try {
      return shiftsOf(series, { ...span, steps })
    } catch {
      // One event that makes no sense takes nothing away from the others.
      return []
    }
  })
  return success(
    shifts
      .filter(({ startsAt, endsAt }) => endsAt > span.from && startsAt < span.to)
      .toSorted((one, other) => one.startsAt - other.startsAt || one.id.localeCompare(other.id))
      .slice(0, mostShifts),
  )
}

/** Events are two deep, the parts of a zone three; the parser would take for ever over what is nested without end. */
const deepest = 8

function isNestedTooDeeply(text: string): boolean {
  let depth = 0
  for (const [, word] of text.matchAll(/^(BEGIN|END):/gim)) {
    depth += word?.toUpperCase() === 'BEGIN' ? 1 : -1
    if (depth > deepest) return true
  }
  return false
}

function parsedCalendar(written: string): Result<ICAL.Component, string> {
  const words = text.shift.rota.troubles
  const notOne = failure(words.noCalendar)
  if (!/^\s*BEGIN:VCALENDAR/i.test(written)) return notOne
  if (isNestedTooDeeply(written)) return failure(words.tooDeep)
  try {
    const parsed: unknown = ICAL.parse(written)
    if (!Array.isArray(parsed)) return notOne
    const calendar = new ICAL.Component(typeof parsed[0] === 'string' ? parsed : parsed[0])
    return calendar.name === 'vcalendar' ? success(calendar) : notOne
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failure(words.damaged(why))
  }
}

/** An event with what was changed of single times of it. */
interface Series {
  event: ICAL.Component
  changes: ICAL.Component[]
}

/** A change of an event that is not in the calendar itself stands alone. */
function seriesOf(calendar: ICAL.Component): Series[] {
  const events = calendar.getAllSubcomponents('vevent').slice(0, mostEvents)
  const wholes = events.filter((event) => !event.hasProperty('recurrence-id'))
  const known = new Set(wholes.map(uidOf))
  const changes = new Map<string, ICAL.Component[]>()
  const alone: Series[] = []
  for (const event of events) {
    if (!event.hasProperty('recurrence-id')) continue
    const uid = uidOf(event)
    if (known.has(uid)) changes.set(uid, [...(changes.get(uid) ?? []), event])
    else alone.push({ event, changes: [] })
  }
  return [...wholes.map((event) => ({ event, changes: changes.get(uidOf(event)) ?? [] })), ...alone]
}

function shiftsOf(
  { event, changes }: Series,
  { from, to, zone, steps }: RotaSpan & { steps: Steps },
): RotaShift[] {
  const length = lengthOf(event, zone)
  const start = timeProperty(event, 'dtstart', zone)
  if (start === null || length === null) return []
  const changed = changes.flatMap((change) => {
    const of = timeProperty(change, 'recurrence-id', zone)
    const moved = timeProperty(change, 'dtstart', zone)
    if (of === null || moved === null) return []
    const onwards = change.getFirstProperty('recurrence-id')?.getParameter('range') === 'THISANDFUTURE'
    return [{ of: of.at, by: moved.at - of.at, onwards, change, length: lengthOf(change, zone) ?? length }]
  })
  const times = occurrenceTimes(event, start, {
    from: from - length - 7 * day,
    to: to + 7 * day,
    zone,
    steps,
  })
  return times.flatMap((at) => {
    const change =
      changed.find((one) => one.of === at) ?? changed.findLast((one) => one.onwards && one.of <= at)
    return change === undefined
      ? shiftOf(event, at, at + length)
      : shiftOf(change.change, at + change.by, at + change.by + change.length)
  })
}

function shiftOf(event: ICAL.Component, startsAt: number, endsAt: number): RotaShift[] {
  if (textOf(event, 'status').toUpperCase() === 'CANCELLED' || endsAt <= startsAt) return []
  const title = textOf(event, 'summary').trim() || text.shift.rota.untitled
  return [{ id: `${uidOf(event)} ${startsAt}`, title, person: personOf(event, title), startsAt, endsAt }]
}

/** How long it takes: to its end, for its duration, or for a day where it is of a day. */
function lengthOf(event: ICAL.Component, zone: string): number | null {
  const start = timeProperty(event, 'dtstart', zone)
  if (start === null) return null
  const end = timeProperty(event, 'dtend', zone)
  if (end !== null) return end.at - start.at
  const duration = event.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1_000
  return start.wholeDay ? day : 0
}

function timeProperty(event: ICAL.Component, name: string, zone: string): RotaTime | null {
  const property = event.getFirstProperty(name)
  const value = property?.getFirstValue()
  return property !== null && value instanceof ICAL.Time ? timeOf(value, property, zone) : null
}

/** Whose shift it is: the only one invited, else who is left of the title without the words for the shift. */
function personOf(event: ICAL.Component, title: string): string | null {
  const invited = event
    .getAllProperties('attendee')
    .map((attendee) => String(attendee.getParameter('cn') ?? ''))
  const [only = '', ...others] = invited.filter((name) => name !== '')
  if (only !== '' && others.length === 0) return only.slice(0, 80)
  const name = title
    .replaceAll(/\b(?:on[- ]?call|primary|secondary|backup|shift|rota|duty)\b/gi, ' ')
    .replaceAll(/[()[\]:|–—/]|\s-\s|^\s*-|-\s*$/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return name === '' ? null : name.slice(0, 80)
}

function uidOf(event: ICAL.Component): string {
  return textOf(event, 'uid')
}

function textOf(event: ICAL.Component, name: string): string {
  return String(event.getFirstPropertyValue(name) ?? '')
}
