import { randomUUID } from 'node:crypto'
import type { LogEntry } from '../../shared/log/entry'
import { type LogFilter, wantedFacets } from '../../shared/log/filter'
import type { Subject } from '../../shared/log/subject'
import { tagsOf } from '../../shared/log/words'
import { typedWords } from '../../shared/search/words'
import type { State } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { LogEntryRepository } from '../store/log-entries'
import { LogDraft } from './log-draft'

/** How many entries the windows are given; older ones they ask for. */
const shown = 200
/** Entries whose tags are offered again. */
const rememberedTags = 500

/** What a person gives beside the text of an entry. */
interface Details {
  /** The time in the past that it tells of; null for now. */
  at: number | null
  about: Subject | null
}

/** The log: what people write and what Watchkeeper adds of itself. Nothing in it is ever changed or removed. */
export class Log {
  readonly draft: LogDraft
  readonly #entries: LogEntryRepository

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly state: StateOwner,
  ) {
    this.#entries = new LogEntryRepository(database)
    this.draft = new LogDraft(database, clock, state)
  }

  /** The newest entries, as the windows show them. */
  shownEntries(): State['log'] {
    return Object.fromEntries(this.#entries.newest(shown).map((entry) => [entry.id, entry]))
  }

  /** A person's entry; what of it stood in the composer leaves that in the same transaction. */
  write(author: string, text: string, { at, about }: Details = { at: null, about: null }): LogEntry {
    const now = this.clock.now()
    if (at !== null) refuseFuture(at, now)
    const entry = this.#first(author, text, about, { at: at ?? now, now, pastTime: at !== null })
    this.database.transaction(() => {
      this.#entries.add(entry)
      this.draft.written(text)
    })()
    this.#show(entry)
    return entry
  }

  /** Watchkeeper's own entry. */
  record(text: string, about: LogEntry['about']): void {
    this.store(text, about)()
  }

  /** The same within a transaction of the caller. What is returned shows the entry, once all is stored. */
  store(text: string, about: LogEntry['about']): () => void {
    const now = this.clock.now()
    const entry = this.#first(null, text, about, { at: now, now, pastTime: false })
    this.#entries.add(entry)
    return () => this.#show(entry)
  }

  /** Writes a new version of a person's entry, with another time where one is given; the old ones stay. */
  correct(id: string, author: string, written: string, at: number | null): void {
    const before = this.versions(id).at(-1)
    if (before === undefined) throw new RequestRefused('not found', text.log.refusals.notInLog)
    if (before.author === null) throw new RequestRefused('refused', text.log.refusals.watchkeepers)
    if (written === before.text && (at === null || at === before.at)) return
    const now = this.clock.now()
    if (at !== null) refuseFuture(at, now)
    const corrected: LogEntry = {
      ...before,
      at: at ?? before.at,
      pastTime: before.pastTime || (at !== null && at !== before.at),
      writtenAt: now,
      author,
      text: written,
      version: before.version + 1,
    }
    this.#entries.add(corrected)
    this.#show(corrected)
  }

  /** All versions of an entry, the first one first. */
  versions(id: string): LogEntry[] {
    return this.#entries.versions(id)
  }

  /** The entries of [from, to), the oldest first. */
  between(from: number, to: number): LogEntry[] {
    return this.#entries.between(from, to)
  }

  /** Entries that pass a filter, the newest first; `next` is where to go on, null at the end. */
  find(
    filter: LogFilter,
    before: number | null,
    limit: number,
  ): { entries: LogEntry[]; next: number | null } {
    const range = { from: filter.from ?? 0, to: filter.to ?? Number.MAX_SAFE_INTEGER, before }
    const found = this.#entries.page(expressionOf(filter), range, limit + 1)
    const page = found.slice(0, limit)
    return {
      entries: page.map(({ entry }) => entry),
      next: found.length > limit ? (page.at(-1)?.place ?? null) : null,
    }
  }

  /** Who wrote entries, and the tags of the newer ones, each once. */
  names(): { people: string[]; tags: string[] } {
    const tags = this.#entries.textsWithTags(rememberedTags).flatMap(tagsOf)
    return { people: this.#entries.authors(), tags: [...new Set(tags)] }
  }

  #first(
    author: string | null,
    text: string,
    about: LogEntry['about'],
    times: { at: number; now: number; pastTime: boolean },
  ): LogEntry {
    const { at, now, pastTime } = times
    return { id: randomUUID(), at, writtenAt: now, pastTime, author, text, about, version: 1 }
  }

  /** The windows are told of every entry as it is written, and keep the newest. */
  #show(entry: LogEntry): void {
    this.state.setItem('log', entry.id, entry)
    const standing = Object.values(this.state.get().log)
    if (standing.length <= shown) return
    const others = standing.filter(({ id }) => id !== entry.id)
    const oldest = others.reduce((best, candidate) => (candidate.at < best.at ? candidate : best))
    this.state.removeItem('log', oldest.id)
  }
}

/** An expression of FTS5; null for a filter that names neither words nor facets. Words hold no syntax. */
function expressionOf(filter: LogFilter): string | null {
  const words = typedWords(filter.text).map((word) => `"${word}"*`)
  const facets = wantedFacets(filter).map((facet) => `"${facet}"`)
  const parts = [
    ...(words.length === 0 ? [] : [`{text} : (${words.join(' AND ')})`]),
    ...(facets.length === 0 ? [] : [`{facets} : (${facets.join(' AND ')})`]),
  ]
  return parts.length === 0 ? null : parts.join(' AND ')
}

function refuseFuture(at: number, now: number): void {
  if (at <= now) return
  const sentence = text.log.times.toCome
  throw new RequestRefused('invalid', sentence, [{ field: 'at', sentence }])
}
