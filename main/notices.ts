import { randomUUID } from 'node:crypto'
import type { Notice } from '../shared/state'
import type { Diagnostics } from './diagnostics'
import type { StateOwner } from './state-owner'

/** What a person should know and may dismiss, until the next start. What they are told is in the technical log, too. */
export class Notices {
  constructor(
    private readonly state: StateOwner,
    private readonly diagnostics: Diagnostics,
  ) {}

  tell(level: Notice['level'], sentence: string): void {
    const standing = this.state.get().notices
    if (standing.some((notice) => notice.sentence === sentence)) return
    this.#record(level, sentence)
    this.state.setFacts({ notices: [...standing, { id: randomUUID(), level, sentence }] })
  }

  /** Tells what is so at present about a subject, in place of what was told before; null takes it back. */
  tellCurrent(subject: string, sentence: string | null): void {
    const { notices } = this.state.get()
    const standing = notices.find((notice) => notice.id === subject)?.sentence ?? null
    if (standing === sentence) return
    this.#record(sentence === null ? 'information' : 'problem', sentence ?? `over: ${standing}`)
    const others = notices.filter((notice) => notice.id !== subject)
    const current: Notice[] = sentence === null ? [] : [{ id: subject, level: 'problem', sentence }]
    this.state.setFacts({ notices: [...others, ...current] })
  }

  dismiss(id: string): void {
    this.state.setFacts({ notices: this.state.get().notices.filter((notice) => notice.id !== id) })
  }

  #record(level: Notice['level'], sentence: string): void {
    this.diagnostics.record(sentence, { level: level === 'problem' ? 'warning' : level })
  }
}
