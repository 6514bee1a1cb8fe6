import { changedSections, type Passage, passagesOf, type RunbookChanges } from '../../shared/runbook/changes'
import type { Clock } from '../clock'
import type { RunbookMark, RunbookMarkRepository } from '../store/runbook-marks'
import type { OpenRunbook } from './open-runbook'

interface Parts {
  clock: Clock
  marks: RunbookMarkRepository
  runbook: Pick<OpenRunbook, 'get' | 'key'>
  onMarked(): void
}

/** What changed in the open runbook since a person last marked it as read. */
export class RunbookReading {
  #compared: { key: string; version: string; changes: RunbookChanges } | null = null
  /** The mark of the runbook that was looked at last; of a large one it is long in reading. */
  #mark: { key: string; mark: RunbookMark } | null = null

  constructor(private readonly parts: Parts) {}

  /** A runbook that is opened for the first time counts as read. */
  changes(): RunbookChanges {
    if (this.parts.runbook.get().basis === 'nothing') return { since: this.parts.clock.now(), sections: [] }
    const key = this.parts.runbook.key()
    const { version } = this.parts.runbook.get()
    if (this.#compared?.key === key && this.#compared.version === version) return this.#compared.changes
    const passages = this.#passages()
    const mark = this.#markOf(key)
    const changes =
      mark === null
        ? { since: this.#save(key, passages).markedAt, sections: [] }
        : { since: mark.markedAt, sections: changedSections(mark.passages, passages) }
    this.#compared = { key, version, changes }
    return changes
  }

  changedSectionIds(): string[] {
    return this.changes().sections.flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]))
  }

  markRead(): void {
    if (this.parts.runbook.get().basis === 'nothing') return
    this.#save(this.parts.runbook.key(), this.#passages())
    this.#compared = null
    this.parts.onMarked()
  }

  #markOf(key: string): RunbookMark | null {
    if (this.#mark?.key === key) return this.#mark.mark
    const mark = this.parts.marks.find(key)
    this.#mark = mark === null ? null : { key, mark }
    return mark
  }

  #save(key: string, passages: Passage[]): RunbookMark {
    const mark = { passages, markedAt: this.parts.clock.now() }
    this.parts.marks.save(key, mark)
    this.#mark = { key, mark }
    return mark
  }

  #passages(): Passage[] {
    const { text, files, model } = this.parts.runbook.get()
    return passagesOf({ text, files, sections: model.sections })
  }
}
