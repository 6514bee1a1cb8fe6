import { type Catalogue, text } from '../../text/text'
import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import type { LineSource } from '../sections'
import { moment } from './moment'

/** What ends or is due within this time cannot wait for the next look. */
const soon = 2 * 60 * 60_000

interface Pressing {
  id: string
  source: LineSource
  at: number
  say(due: Due): string
}

type Due = Parameters<Catalogue['handover']['lines']['urgent']['change']>[1]

/** Deadlines that have passed or come soon, the first first. */
export function urgentLines(facts: HandoverFacts, now: number, zone: string): DraftedLine[] {
  return [
    ...ofAlerts(facts),
    ...ofIncidents(facts),
    ...ofFollowUps(facts),
    ...ofChecklists(facts),
    ...ofChanges(facts),
  ]
    .filter(({ at }) => at <= now + soon)
    .toSorted((one, other) => one.at - other.at)
    .map(({ id, source, at, say }) => ({
      id: `urgent:${id}`,
      section: 'urgent',
      source,
      text: say({ at: moment(at, zone), passed: at <= now }),
    }))
}

function ofAlerts({ alerts }: HandoverFacts): Pressing[] {
  const words = text.handover.lines.urgent
  return alerts.flatMap(({ id, severity, title, resolved, ...alert }) => {
    if (resolved !== null) return []
    const { acknowledgement, snooze, responseDueAt, escalationDueAt } = alert
    const source = { kind: 'alert', id } as const
    // Drafts that are kept know these lines by their ids, so that the ids stay as they are in any language.
    const times = [
      ...(acknowledgement === null
        ? [
            { does: 'wants a response', say: words.response, at: responseDueAt },
            { does: 'is to be escalated', say: words.escalation, at: escalationDueAt },
          ]
        : [
            {
              does: 'is unacknowledged again',
              say: words.unacknowledged,
              at: acknowledgement.expiresAt,
            },
          ]),
      { does: 'ends its snooze', say: words.snooze, at: snooze?.until ?? null },
    ]
    return times.flatMap(({ does, say, at }) =>
      at === null
        ? []
        : [{ id: `${id}:${does}`, source, at, say: (due: Due) => say(`${severity} ${title}`, due) }],
    )
  })
}

function ofIncidents({ incidents }: HandoverFacts): Pressing[] {
  return incidents.flatMap(({ id, title, timers, resolvedAt }) =>
    resolvedAt !== null
      ? []
      : timers.map(({ name, dueAt }) => ({
          id: `${id}:${name}`,
          source: { kind: 'incident', id } as const,
          at: dueAt,
          say: (due) => text.handover.lines.urgent.timer({ incident: title, timer: name }, due),
        })),
  )
}

function ofFollowUps({ followUps }: HandoverFacts): Pressing[] {
  return followUps.flatMap(({ id, text: what, dueAt }) =>
    dueAt === null
      ? []
      : [
          {
            id,
            source: { kind: 'follow-up', id },
            at: dueAt,
            say: (due) => text.handover.lines.urgent.followUp(what, due),
          },
        ],
  )
}

function ofChecklists({ agenda }: HandoverFacts): Pressing[] {
  return agenda.flatMap(({ checklist: { key, title }, state, dueAt }) =>
    state !== 'overdue' || dueAt === null
      ? []
      : [
          {
            id: key,
            source: { kind: 'checklist', id: key },
            at: dueAt,
            say: (due) => text.handover.lines.urgent.checklist(title, due),
          },
        ],
  )
}

function ofChanges({ changes }: HandoverFacts): Pressing[] {
  return changes.flatMap(({ id, title, state, startsAt }) =>
    state !== 'planned'
      ? []
      : [
          {
            id,
            source: { kind: 'change', id },
            at: startsAt,
            say: (due) => text.handover.lines.urgent.change(title, due),
          },
        ],
  )
}
