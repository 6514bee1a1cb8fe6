import type { HandoverDraft } from '../../shared/handover/record'
import type { Incident } from '../../shared/incident/incident'
import type { LogEntry } from '../../shared/log/entry'
import type { SearchDocument } from '../../shared/search/document'
import type { SearchTarget } from '../../shared/search/found'
import { incidentDocument } from '../../shared/search/incident-document'
import { monitorDocument } from '../../shared/search/monitor-document'
import { handoverDocument, logEntryDocument } from '../../shared/search/shift-documents'
import type { Change, State } from '../../shared/state'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { OpenRunbook } from '../runbook/open-runbook'
import type { IncidentRepository } from '../store/incidents'
import type { SearchIndex } from './search-index'

interface Parts {
  index: SearchIndex
  /** Watchkeeper's own: another one may understand a runbook differently. */
  version: string
  state: { get(): State; subscribe(listener: (change: Change) => void): () => void }
  runbook: Pick<OpenRunbook, 'key' | 'get'>
  log: { between(from: number, to: number): LogEntry[]; versions(id: string): LogEntry[] }
  handovers: { all(): HandoverDraft[] }
  incidents: Pick<IncidentRepository, 'openedSince' | 'find' | 'entries' | 'written'>
  onFailure(error: unknown): void
}

/** Keeps the index in step with what Watchkeeper holds. A failure is told, and harms the search only. */
export class SearchSources {
  #unsubscribe = () => {}
  /** The definitions that are indexed, by the monitors' ids: most that is new of a monitor is not searched. */
  readonly #definitions = new Map<string, MonitorDefinition>()

  constructor(private readonly parts: Parts) {}

  /** Indexes what was missed since the last time, and from then on whatever changes. */
  start(): void {
    const { index, state } = this.parts
    const { monitors, runbook } = state.get()
    this.#unsubscribe = state.subscribe((change) => this.#follow(change))
    const gone = index
      .targets('monitor')
      .filter((target) => target.kind === 'monitor' && monitors[target.monitorId] === undefined)
    this.#attempt(
      index.start(),
      index.remove(gone),
      index.put([
        ...this.#missedEntries(),
        ...this.parts.handovers.all().map(handoverDocument),
        ...this.parts.incidents.openedSince(0).map((incident) => this.#incidentDocument(incident)),
      ]),
    )
    this.#followMonitors({ set: monitors, remove: [] })
    if (runbook !== null) this.#indexRunbook()
  }

  /** Something was written of an incident's report, which the windows' state does not hold. */
  followReport(incidentId: string): void {
    const incident = this.parts.incidents.find(incidentId)
    if (incident !== null) this.#attempt(this.parts.index.put([this.#incidentDocument(incident)]))
  }

  stop(): Promise<void> {
    this.#unsubscribe()
    return this.parts.index.stop()
  }

  #follow({ facts, monitors, log, incidents }: Change): void {
    if (facts.runbook) this.#indexRunbook()
    if (monitors !== undefined) this.#followMonitors(monitors)
    const entries = inOrder(Object.values(log?.set ?? {}))
    const written: SearchDocument[] = entries.map(logEntryDocument)
    const outdated = entries.flatMap((entry) => this.#outdatedTargets(entry))
    if (outdated.length > 0) this.#attempt(this.parts.index.remove(outdated))
    written.push(...Object.values(incidents?.set ?? {}).map((incident) => this.#incidentDocument(incident)))
    written.push(...(facts.drafts ?? []).map(handoverDocument))
    if (written.length > 0) this.#attempt(this.parts.index.put(written))
  }

  #followMonitors({ set, remove }: NonNullable<Change['monitors']>): void {
    const views = Object.values(set)
    const gone = [...remove, ...views.filter(({ removedHere }) => removedHere).map(({ id }) => id)]
    const changed = views.filter(
      ({ id, definition, removedHere }) => !removedHere && this.#definitions.get(id) !== definition,
    )
    for (const id of gone) this.#definitions.delete(id)
    for (const { id, definition } of changed) this.#definitions.set(id, definition)
    const { index } = this.parts
    if (gone.length > 0)
      this.#attempt(index.remove(gone.map((monitorId): SearchTarget => ({ kind: 'monitor', monitorId }))))
    if (changed.length > 0) this.#attempt(index.put(changed.map(monitorDocument)))
  }

  #indexRunbook(): void {
    const { index, runbook, version } = this.parts
    const { model, text, version: textVersion, basis } = runbook.get()
    // What is found of it stays to be found while it is read.
    if (basis === 'nothing') return
    const key = runbook.key()
    this.#attempt(index.replaceRunbook({ key, version: `${version} ${textVersion}`, model, text }))
  }

  #incidentDocument(incident: Incident): SearchDocument {
    const { incidents } = this.parts
    return incidentDocument(incident, incidents.entries(incident.id), incidents.written(incident.id))
  }

  /** Where a corrected entry was found under the times of its versions before. */
  #outdatedTargets({ id, at, version }: LogEntry): SearchTarget[] {
    if (version === 1) return []
    const times = new Set(this.parts.log.versions(id).map((before) => before.at))
    times.delete(at)
    return [...times].map((before) => ({ kind: 'log', entryId: id, at: before }))
  }

  /** The entries that were written after the newest that is indexed: all of them at first, else a crash's. */
  #missedEntries(): SearchDocument[] {
    const newest = this.parts.index.newest('log')
    const from = newest?.kind === 'log' ? newest.at : 0
    return this.parts.log.between(from, Number.MAX_SAFE_INTEGER).map(logEntryDocument)
  }

  #attempt(...works: Promise<void>[]): void {
    for (const work of works) work.catch((error) => this.parts.onFailure(error))
  }
}

function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  return [...entries].sort((left, right) => left.at - right.at)
}
