import { text } from '../../text/text'
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
      const words = text.handover.lines.change
      const announced = announcedAt === null ? null : moment(announcedAt, zone)
      const when =
        endedAt === null
          ? words.planned({ from: moment(startsAt, zone), to: moment(endsAt, zone), announced })
          : moment(endedAt, zone)
      return {
        id: `change:${id}`,
        section: 'changes',
        source: { kind: 'change', id },
        text: words.told({ state, title, category, when }),
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
      return {
        id: `window:${id}`,
        section: 'changes',
        source: { kind: 'maintenance', id },
        text: text.handover.lines.change.window({
          onNow: startsAt <= now,
          reason,
          from: moment(startsAt, zone),
          to: moment(endsAt, zone),
          noticeDue: due === null ? null : moment(due, zone),
        }),
      }
    })
}
