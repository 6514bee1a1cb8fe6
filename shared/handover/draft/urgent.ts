import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import type { LineSource } from '../sections'
import { moment } from './moment'

/** What ends or is due within this time cannot wait for the next look. */
const soon = 2 * 60 * 60_000

interface Pressing {
  id: string
  source: LineSource
  what: string
  at: number
}

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
    .map(({ id, source, what, at }) => ({
      id: `urgent:${id}`,
      section: 'urgent',
      source,
      text: `${what} ${at <= now ? 'since' : 'by'} ${moment(at, zone)}.`,
    }))
}

function ofAlerts({ alerts }: HandoverFacts): Pressing[] {
  return alerts.flatMap(({ id, severity, title, resolved, ...alert }) => {
    if (resolved !== null) return []
    const { acknowledgement, snooze, responseDueAt, escalationDueAt } = alert
    const source = { kind: 'alert', id } as const
    const times: [string, number | null][] =
      acknowledgement === null
        ? [
            ['wants a response', responseDueAt],
            ['is to be escalated', escalationDueAt],
          ]
        : [['is unacknowledged again', acknowledgement.expiresAt]]
    return [...times, ['ends its snooze', snooze?.until ?? null] as const].flatMap(([does, at]) =>
      at === null ? [] : [{ id: `${id}:${does}`, source, what: `${severity} ${title} ${does}`, at }],
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
          what: `${title}: ${name} is due`,
          at: dueAt,
        })),
  )
}

function ofFollowUps({ followUps }: HandoverFacts): Pressing[] {
  return followUps.flatMap(({ id, text, dueAt }) =>
    dueAt === null ? [] : [{ id, source: { kind: 'follow-up', id }, what: `${text}: due`, at: dueAt }],
  )
}

function ofChecklists({ agenda }: HandoverFacts): Pressing[] {
  return agenda.flatMap(({ checklist, state, dueAt }) =>
    state !== 'overdue' || dueAt === null
      ? []
      : [
          {
            id: checklist.key,
            source: { kind: 'checklist', id: checklist.key },
            what: `${checklist.title} is overdue`,
            at: dueAt,
          },
        ],
  )
}

function ofChanges({ changes }: HandoverFacts): Pressing[] {
  return changes.flatMap(({ id, title, state, startsAt }) =>
    state !== 'planned'
      ? []
      : [{ id, source: { kind: 'change', id }, what: `${title} is to begin`, at: startsAt }],
  )
}
