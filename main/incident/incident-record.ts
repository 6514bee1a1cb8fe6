import { randomUUID } from 'node:crypto'
import type { Act, Step } from '../../shared/incident/conduct'
import type { TimelineEntry } from '../../shared/incident/entry'
import { type IncidentNews, incidentEvent } from '../../shared/incident/event'
import type { Incident } from '../../shared/incident/incident'
import { text } from '../../shared/text/text'
import { inFixedFormats } from '../../shared/time/formats'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Outbox } from '../outbox/outbox'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import type { IncidentRepository } from '../store/incidents'

/** Incidents that ended stay in sight for this time, milliseconds. */
const endedShown = 7 * 24 * 60 * 60_000

export interface IncidentRecordParts {
  repository: IncidentRepository
  clock: Clock
  state: StateOwner
  log: Log
  outbox: Pick<Outbox, 'put'>
  /** Deadlines may be others; called after an incident was written. */
  onChange(incident: Incident): void
}

/** How a step is told beside the timeline; what is null is not told. */
export interface Telling {
  news: IncidentNews | null
  /** What the entry of the log says was done. */
  log: 'opened' | 'changed' | 'resolved' | 'merged' | 'reopened' | null
}

export const onTimelineOnly: Telling = { news: null, log: null }

/** Writes incidents: each change with its entry on the timeline and what is told of it, or not at all. */
export class IncidentRecord {
  constructor(private readonly parts: IncidentRecordParts) {}

  /** Those that the windows show. */
  shown(): Record<string, Incident> {
    const { repository, clock } = this.parts
    const current = repository.current(clock.now() - endedShown)
    return Object.fromEntries(current.map((incident) => [incident.id, incident]))
  }

  /** Throws `RequestRefused` for one that is not there. */
  existing(id: string): Incident {
    const incident = this.parts.repository.find(id)
    if (incident === null) throw new RequestRefused('not found', text.incidents.conduct.refused.gone)
    return incident
  }

  /** Writes steps that belong together, each with its entry. */
  keep(steps: readonly { step: Step; telling: Telling }[], { by, at }: Act, writtenAt = at): void {
    const { repository } = this.parts
    const kept = repository.transaction(() =>
      steps.map(({ step: { incident, said }, telling }) => {
        const entry: TimelineEntry = {
          id: randomUUID(),
          incidentId: incident.id,
          at,
          writtenAt,
          pastTime: at !== writtenAt,
          author: by,
          content: { kind: 'event', text: said },
          corrects: null,
        }
        const next = this.#append(incident, entry)
        return { incident: next, showLog: this.#tell(next, entry, said, telling) }
      }),
    )
    for (const { incident, showLog } of kept) {
      showLog()
      this.#show(incident)
    }
  }

  /** Appends an entry; what `alongside` writes is written with it, or neither is. */
  append(entry: TimelineEntry, alongside: () => void): void {
    const { repository } = this.parts
    const incident = this.existing(entry.incidentId)
    if (entry.at > entry.writtenAt) refuseFuture(entry.at, entry.writtenAt)
    const next = repository.transaction(() => {
      alongside()
      return this.#append(incident, entry)
    })
    this.#show(next)
  }

  /**
   * Takes an incident over that another laptop wrote, with its timeline. Entries that are here already stay; of the
   * incident itself the newer version counts, so that taking the same twice changes nothing.
   */
  adopt(incident: Incident, entries: readonly TimelineEntry[]): void {
    const { repository } = this.parts
    const kept = repository.transaction(() => {
      const own = repository.find(incident.id)
      const newer = own === null || incident.changedAt > own.changedAt ? incident : own
      if (own === null) repository.save(alone(incident))
      for (const entry of entries) repository.addEntry({ ...entry, incidentId: incident.id })
      const complete = { ...alone(newer), entryCount: repository.entries(incident.id).length }
      repository.save(complete)
      return complete
    })
    this.#show(kept)
  }

  #append(incident: Incident, entry: TimelineEntry): Incident {
    const { repository } = this.parts
    const next = { ...incident, entryCount: incident.entryCount + 1, changedAt: entry.writtenAt }
    repository.save(next)
    repository.addEntry(entry)
    return next
  }

  /** Within the transaction; what is returned shows the entry of the log, once all is stored. */
  #tell(incident: Incident, entry: TimelineEntry, said: string, { news, log }: Telling): () => void {
    const { clock, outbox } = this.parts
    const place = { id: entry.id, at: entry.at, zone: clock.zone() }
    if (news !== null) outbox.put(inFixedFormats(() => incidentEvent(news, incident, said, place)))
    if (log === null) return () => {}
    return this.parts.log.store(
      text.incidents.conduct.log[log]({
        by: entry.author ?? '',
        incident: `${incident.severity} ${incident.title}`,
        said,
      }),
      {
        kind: 'incident',
        id: incident.id,
      },
    )
  }

  #show(incident: Incident): void {
    const { state, clock, onChange } = this.parts
    const isShown = incident.end === null || incident.end.at >= clock.now() - endedShown
    if (isShown) state.setItem('incidents', incident.id, incident)
    onChange(incident)
  }
}

/** Another laptop's incident may name incidents that are not here. */
function alone(incident: Incident): Incident {
  return incident.end?.kind === 'merged'
    ? { ...incident, end: { kind: 'resolved', at: incident.end.at, by: incident.end.by } }
    : incident
}

/** A timeline tells of what has happened. */
export function refuseFuture(at: number, now: number): void {
  if (at <= now) return
  const sentence = text.incidents.conduct.refused.future
  throw new RequestRefused('invalid', sentence, [{ field: 'at', sentence }])
}
