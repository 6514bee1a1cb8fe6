import type { ChannelEvent } from '../channels/event'
import { text } from '../text/text'
import { localTimestamp, zoneName } from '../time/display'
import { formatDuration } from '../time/duration'
import type { Incident } from './incident'

/** What others are told of an incident. */
export type IncidentNews = 'incident opened' | 'incident changed' | 'incident resolved' | 'incident reopened'

/** What channels are told when something was done to an incident: `said` is what its timeline says. Times as in `zone`. */
export function incidentEvent(
  kind: IncidentNews,
  incident: Incident,
  said: string,
  { id, at, zone }: { id: string; at: number; zone: string },
): ChannelEvent {
  const { severity, title, roles, startedAt, end, origin } = incident
  const words = text.incidents.conduct.event
  const moment = (time: number) => `${localTimestamp(time, zone)} ${zoneName(time, zone)}`
  const lasted = end === null ? null : formatDuration(Math.max(1_000, end.at - startedAt))
  const details = [
    { name: words.happened, value: said },
    { name: words.since, value: moment(startedAt) },
    { name: words.commander, value: roles.commander ?? words.nobody },
    ...(lasted === null ? [] : [{ name: words.lasted, value: lasted }]),
  ]
  return {
    id,
    kind,
    subjectId: incident.id,
    at,
    severity,
    title,
    summary: words.summary(severity, title, said),
    source: origin.kind === 'scenario' ? origin.name : title,
    details,
    text: null,
  }
}
