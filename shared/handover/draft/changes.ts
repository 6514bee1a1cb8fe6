import type { Maintenance } from '../../watch/maintenance-record'
import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import { moment } from './moment'

/** How far ahead windows and changes are told of. */
const aheadFor = 72 * 60 * 60_000

/** The changes that were made, are in progress, and are planned. */
export function changeLines({ changes }: HandoverFacts, zone: string): DraftedLine[] {
  return changes
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map(({ id, title, category, state, startsAt, endsAt, endedAt, announcedAt }) => {
      const notice =
        announcedAt === null ? '; nobody has been told yet' : `; told ${moment(announcedAt, zone)}`
      const when =
        endedAt === null
          ? `${moment(startsAt, zone)} to ${moment(endsAt, zone)}${notice}`
          : moment(endedAt, zone)
      return {
        id: `change:${id}`,
        section: 'changes',
        source: { kind: 'change', id },
        text: `${sentenceCase(state)}: ${title}${category === null ? '' : ` (${category})`}, ${when}.`,
      }
    })
}

/** The maintenance windows that are on or begin within 72 hours, with the notice that they ask for. */
export function windowLines(maintenance: readonly Maintenance[], now: number, zone: string): DraftedLine[] {
  return maintenance
    .filter(({ startsAt, endsAt }) => endsAt > now && startsAt < now + aheadFor)
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map(({ id, reason, startsAt, endsAt, source }) => {
      const due = source.kind === 'runbook' ? source.noticeDueAt : null
      const notice = due === null ? '' : `; notice due ${moment(due, zone)}`
      const on = startsAt <= now ? 'Window, on now' : 'Window'
      return {
        id: `window:${id}`,
        section: 'changes',
        source: { kind: 'maintenance', id },
        text: `${on}: ${reason}, ${moment(startsAt, zone)} to ${moment(endsAt, zone)}${notice}.`,
      }
    })
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
