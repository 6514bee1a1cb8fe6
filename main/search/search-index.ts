import { setImmediate as turn } from 'node:timers/promises'
import type { RunbookModel } from '../../shared/runbook/model'
import { piecesOf, type SearchDocument } from '../../shared/search/document'
import type { Found, FoundKind, SearchTarget } from '../../shared/search/found'
import { indexVersion, runbookDocuments } from '../../shared/search/runbook-documents'
import { Vocabulary } from '../../shared/search/vocabulary'
import { typedWords, wordsOf } from '../../shared/search/words'
import type { Database } from '../store/database'
import { DocumentRepository } from '../store/documents'
import { changesBetween, type IndexChange, inParts, writtenTogether } from './index-change'
import { present } from './present'
import { rank } from './ranking'

/** A runbook to be found; `version` tells one text of it, as it is understood, from another. */
export interface SearchedRunbook {
  key: string
  version: string
  model: RunbookModel
  text: string
}

/** What is to be indexed for a target; null for nothing any more. */
interface Replacement {
  target: SearchTarget
  document: SearchDocument | null
}

/** Documents that are compared with what is indexed at once. */
const comparedAtOnce = 50
/** Words that are read at once when Watchkeeper starts. */
const readAtOnce = 500

/** Finds what a person types in runbooks, monitors, the log, handovers and incidents. The index is kept in the database. */
export class SearchIndex {
  readonly #documents: DocumentRepository
  readonly #vocabulary = new Vocabulary()
  /** Runbooks are written one after another, each in steps that leave room for everything else. */
  #writing: Promise<unknown> = Promise.resolve()
  /** Of each runbook the newest order: an older one that still waits or works is given up. */
  readonly #orders = new Map<string, symbol>()
  #stopped = false

  constructor(database: Database) {
    this.#documents = new DocumentRepository(database)
  }

  /** Learns the words that are in the index, for misspelt ones to be found. */
  start(): Promise<void> {
    return this.#inTurn(() => this.#learnWords())
  }

  /** Nothing is written any more once it has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#writing.catch(() => {})
  }

  /** Indexes a runbook in place of what was indexed of it; of a version that is indexed already, nothing. */
  replaceRunbook(runbook: SearchedRunbook): Promise<void> {
    return this.#ordered(runbook.key, async (isWanted) => {
      await turn()
      const version = `${indexVersion} ${runbook.version}`
      if (this.#documents.version(runbook.key) === version) return
      // Until all is written, the index is of no version.
      this.#documents.forgetVersion(runbook.key)
      const gone = new Set(this.#documents.idsOfRunbook(runbook.key))
      for (const documents of inParts(runbookDocuments(runbook), comparedAtOnce)) {
        const compared = documents.map((document) => ({
          stored: this.#documents.ofTarget(document.target),
          wanted: piecesOf(document),
        }))
        for (const { stored } of compared) for (const { id } of stored) gone.delete(id)
        const changes = compared.flatMap(({ stored, wanted }) => changesBetween(stored, wanted))
        await this.#write(changes, isWanted)
        await turn()
        if (!isWanted()) return
      }
      await this.#removeAll(gone, isWanted)
      if (isWanted()) this.#documents.setVersion(runbook.key, version)
    })
  }

  /** Finds nothing of a runbook any more. */
  forgetRunbook(key: string): Promise<void> {
    return this.#ordered(key, async (isWanted) => {
      this.#documents.forgetVersion(key)
      await this.#removeAll(this.#documents.idsOfRunbook(key), isWanted)
    })
  }

  /** Indexes documents, each in place of what leads to the same target; the last of them is the newest. */
  put(documents: readonly SearchDocument[]): Promise<void> {
    return this.#replaceTargets(documents.map((document) => ({ target: document.target, document })))
  }

  remove(targets: readonly SearchTarget[]): Promise<void> {
    return this.#replaceTargets(targets.map((target) => ({ target, document: null })))
  }

  /** What is indexed of a kind, in the order in which it is looked for. */
  targets(kind: FoundKind): SearchTarget[] {
    return this.#documents.ofKind(kind).map(({ target }) => target)
  }

  /** What comes first of a kind; of the log and the handovers the newest. */
  newest(kind: FoundKind): SearchTarget | null {
    return this.#documents.firstOfKind(kind)?.target ?? null
  }

  /** What has all the words of a text, or words that begin with them, in any order; up to `limit` of each kind. */
  find(text: string, limit: number): Found {
    const typed = typedWords(text)
    const ranked = rank(this.#documents, this.#vocabulary, typed, limit)
    return present(ranked, typed, limit, (id) => this.#documents.get(id))
  }

  #replaceTargets(replacements: readonly Replacement[]): Promise<void> {
    return this.#inTurn(async () => {
      for (let from = 0; from < replacements.length && !this.#stopped; from += comparedAtOnce) {
        const changes = replacements
          .slice(from, from + comparedAtOnce)
          .flatMap(({ target, document }) =>
            changesBetween(this.#documents.ofTarget(target), document === null ? [] : piecesOf(document)),
          )
        await this.#write(changes, () => !this.#stopped)
        if (from + comparedAtOnce < replacements.length) await turn()
      }
    })
  }

  async #removeAll(ids: Iterable<number>, isWanted: () => boolean): Promise<void> {
    for (const part of inParts(ids, comparedAtOnce)) {
      if (!isWanted()) return
      const pieces = part.flatMap((id) => this.#documents.get(id) ?? [])
      await this.#write(
        pieces.map((remove) => ({ remove, add: null })),
        isWanted,
      )
    }
  }

  async #write(changes: readonly IndexChange[], isWanted: () => boolean): Promise<void> {
    for (const together of writtenTogether(changes)) {
      if (!isWanted()) return
      this.#apply(together)
      await turn()
    }
  }

  #apply(changes: readonly IndexChange[]): void {
    if (changes.length === 0) return
    this.#documents.transaction(() => {
      for (const { remove, add } of changes) {
        if (remove !== null) this.#documents.remove(remove.id)
        if (add !== null) this.#documents.add(add)
      }
    })
    this.#documents.tidy()
    for (const { add } of changes) {
      if (add === null) continue
      for (const part of [add.title, add.place, add.text]) {
        for (const { folded } of wordsOf(part)) this.#vocabulary.add(folded)
      }
    }
  }

  async #learnWords(): Promise<void> {
    let last = ''
    while (!this.#stopped) {
      const words = this.#documents.wordsAfter(last, readAtOnce)
      for (const word of words) this.#vocabulary.add(word)
      last = words.at(-1) ?? ''
      if (words.length < readAtOnce) {
        this.#vocabulary.complete()
        return
      }
      await turn()
    }
  }

  #ordered(runbook: string, work: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const order = Symbol(runbook)
    this.#orders.set(runbook, order)
    const isWanted = () => !this.#stopped && this.#orders.get(runbook) === order
    return this.#inTurn(async () => {
      if (isWanted()) await work(isWanted)
      if (this.#orders.get(runbook) === order) this.#orders.delete(runbook)
    })
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#writing.catch(() => {}).then(work)
    this.#writing = done
    return done
  }
}
