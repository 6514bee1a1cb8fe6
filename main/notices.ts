import { randomUUID } from 'node:crypto'
import type { Notice } from '../shared/state'
import type { StateOwner } from './state-owner'

/** What a person should know and may dismiss, until the next start. */
export class Notices {
  constructor(private readonly state: StateOwner) {}

  tell(level: Notice['level'], sentence: string): void {
    const standing = this.state.get().notices
    if (standing.some((notice) => notice.sentence === sentence)) return
    this.state.setFacts({ notices: [...standing, { id: randomUUID(), level, sentence }] })
  }

  /** Tells what is so at present about a subject, in place of what was told before; null takes it back. */
  tellCurrent(subject: string, sentence: string | null): void {
    const others = this.state.get().notices.filter((notice) => notice.id !== subject)
    const current: Notice[] = sentence === null ? [] : [{ id: subject, level: 'problem', sentence }]
    this.state.setFacts({ notices: [...others, ...current] })
  }

  dismiss(id: string): void {
    this.state.setFacts({ notices: this.state.get().notices.filter((notice) => notice.id !== id) })
  }
}
