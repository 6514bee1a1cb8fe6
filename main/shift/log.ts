import { randomUUID } from 'node:crypto'
import type { LogEntry } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import type { Clock } from '../clock'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { DraftRepository } from '../store/drafts'
import { LogEntryRepository } from '../store/log-entries'

const shown = 200
const composer = 'log'

/** The log: what people write and what Watchkeeper adds of itself. */
export class Log {
  readonly #entries: LogEntryRepository
  readonly #drafts: DraftRepository

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly state: StateOwner,
  ) {
    this.#entries = new LogEntryRepository(database)
    this.#drafts = new DraftRepository(database)
  }

  /** What is being typed in the composer. */
  draft(): string {
    return this.#drafts.text(composer)
  }

  /** The newest entries, as the windows show them. */
  shownEntries(): State['log'] {
    return Object.fromEntries(this.#entries.newest(shown).map((entry) => [entry.id, entry]))
  }

  /** A person's entry; what stood in the composer is written, so the composer is empty in the same transaction. */
  write(author: string, text: string): LogEntry {
    const entry = this.#entry(author, text, null)
    this.database.transaction(() => {
      this.#entries.add(entry)
      this.#drafts.save(composer, '', entry.at)
    })()
    this.state.setFacts({ logDraft: '' })
    this.#show(entry)
    return entry
  }

  /** Watchkeeper's own entry. */
  record(text: string, about: LogEntry['about']): void {
    const entry = this.#entry(null, text, about)
    this.#entries.add(entry)
    this.#show(entry)
  }

  saveDraft(text: string): void {
    this.#drafts.save(composer, text, this.clock.now())
    this.state.setFacts({ logDraft: text })
  }

  /** The entries of [from, to), the oldest first. */
  between(from: number, to: number): LogEntry[] {
    return this.#entries.between(from, to)
  }

  #entry(author: string | null, text: string, about: LogEntry['about']): LogEntry {
    return { id: randomUUID(), at: this.clock.now(), author, text, about }
  }

  #show(entry: LogEntry): void {
    const kept = Object.values(this.state.get().log)
    this.state.setItem('log', entry.id, entry)
    if (kept.length < shown) return
    const oldest = kept.reduce((best, candidate) => (candidate.at < best.at ? candidate : best))
    this.state.removeItem('log', oldest.id)
  }
}
