import type { MaintenanceWindow, RunbookModel } from '../runbook/model'
import { occurrences } from '../time/occurrences'
import type { Schedule } from '../time/schedule'
import { wallClockAfter } from '../time/wall-clock'
import { hasWords, wordsOf } from './maintenance'
import type { Maintenance, MaintenanceScope } from './maintenance-record'

const day = 24 * 60 * 60_000
/** Words of titles that name nothing, though a monitor may have them in its name. */
const saysNothing =
  /^(?:the|and|for|our|all|api|standard|regular|routine|planned|scheduled|maintenance|windows?|hours?|quiet|change|release|services?|servers?|systems?|applications?|components?|production|primary|(?:dai|week|month|quarter)ly)$/i
const everything = /\b(?:all|every|everything|entire|whole|complete)\b/i

/**
 * For each window of a runbook the occurrence that is on at `now`, else the next one, by their start. A window
 * without an end that is understood, or that does not go by the clock, holds nothing and is left out. `names` are
 * those of the monitors, groups and components that a window may mean; `zone` is that of one that names none.
 */
export function plannedMaintenance(
  windows: RunbookModel['windows'],
  names: Iterable<string>,
  now: number,
  zone: string,
): Maintenance[] {
  const known = knownNames(names)
  return windows
    .flatMap((window) => {
      const { title, schedule, duration, notice } = window
      if (schedule === null || duration === null) return []
      const occurrence = currentOrNext(schedule, duration, now, window.zone ?? zone)
      if (occurrence === null) return []
      const { startsAt, endsAt } = occurrence
      const noticeDueAt = notice === null ? null : startsAt - notice
      return {
        id: `${title.slice(0, 100)} ${startsAt} ${endsAt}`,
        scope: scopeOf(window, known),
        reason: title,
        startsAt,
        endsAt,
        source: { kind: 'runbook' as const, noticeDueAt },
      }
    })
    .sort((one, other) => one.startsAt - other.startsAt)
}

/**
 * What a window covers: what the text about what it affects names, else what its title names, else everything. A name
 * is that of a monitor, a group or a component, or a word of one: the ledger window covers the ledger's database. One
 * that says what it affects and means nothing known covers nothing: an alert too many is better than one too few.
 */
export function scopeOf(
  { title, affects }: Pick<MaintenanceWindow, 'title' | 'affects'>,
  known: readonly KnownName[],
): MaintenanceScope {
  const names = namedIn(affects ?? title, known)
  if (names.length > 0) return { kind: 'names', names }
  return affects === null || everything.test(affects) ? { kind: 'everything' } : { kind: 'names', names: [] }
}

/** A name with its words, which are looked at for every window. */
interface KnownName {
  name: string
  words: string
}

export function knownNames(names: Iterable<string>): KnownName[] {
  return [...new Set(names)].map((name) => ({ name, words: wordsOf(name) }))
}

/** The known names that stand in a text as a whole, and the words of it that stand in one. */
function namedIn(text: string, known: readonly KnownName[]): string[] {
  const ofText = wordsOf(text)
  const whole = known.filter(({ words }) => hasWords(ofText, words))
  const parts = (text.match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => {
    const wanted = wordsOf(word)
    const stands = ({ words }: KnownName) => hasWords(words, wanted)
    return !saysNothing.test(word) && known.some(stands) && !whole.some(stands)
  })
  return [...whole.map(({ name }) => name), ...new Set(parts)]
}

/**
 * The occurrence that is on at `now`, else the next; null when there is none in a year. It ends when the clocks on
 * the wall say so: a night in which they are put forward makes it shorter. A week ahead is looked at first: that is
 * nearly always enough, and a year of days is long to count.
 */
function currentOrNext(
  schedule: Schedule,
  duration: number,
  now: number,
  zone: string,
): Pick<Maintenance, 'startsAt' | 'endsAt'> | null {
  const lasting = (startsAt: number) => ({ startsAt, endsAt: endOf(schedule, startsAt, duration, zone) })
  const begun = occurrences(schedule, now - duration - day, now + 1, zone).map(lasting)
  const current = begun.filter(({ endsAt }) => endsAt > now).at(-1)
  if (current !== undefined) return current
  const soon = occurrences(schedule, now, now + 8 * day, zone)[0]
  const next = soon ?? occurrences(schedule, now, now + 370 * day, zone)[0]
  return next === undefined ? null : lasting(next)
}

function endOf(schedule: Schedule, startsAt: number, duration: number, zone: string): number {
  if (!('at' in schedule)) return startsAt + duration
  return wallClockAfter(startsAt, schedule.at, duration / 60_000, zone)
}
