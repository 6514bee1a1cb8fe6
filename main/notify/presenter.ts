import type { Answer } from '../../shared/notify/buttons'
import type { NativeNotification } from '../../shared/notify/native-notification'
import { text } from '../../shared/text/text'
import type { Diagnostics } from '../diagnostics'
import { settlesWithin } from '../settles-within'
import { NotificationFailedError, type Notifier, type Shown } from './notifier'

interface Parts {
  notifier: Notifier
  diagnostics: Diagnostics
  /** Told once when notifications stop working, and null when they work again. */
  onTrouble(sentence: string | null): void
}

/** What became of a notification; the sentence says for a person why it was not shown. */
export type Presented = { ok: true; shown: Shown } | { ok: false; sentence: string }

/** A service that takes longer, in milliseconds, is taken for one that never answers. */
const patience = 15_000

/** Hands notifications to the system, and notices when it does not show them. */
export class Presenter {
  #failing = false

  constructor(private readonly parts: Parts) {}

  async present(notification: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Presented> {
    const presented = await this.#handOver(notification, onAnswer)
    if (presented.ok === this.#failing) {
      this.#failing = !presented.ok
      this.parts.onTrouble(presented.ok ? null : presented.sentence)
    }
    return presented
  }

  async #handOver(notification: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Presented> {
    try {
      const showing = this.parts.notifier.show(notification, onAnswer)
      if (await settlesWithin(patience, showing)) return { ok: true, shown: await showing }
      throw new NotificationFailedError(text.notify.notShown.neverAnswered)
    } catch (error) {
      this.parts.diagnostics.record('notification failed', { error })
      const failed =
        error instanceof NotificationFailedError
          ? error
          : new NotificationFailedError(text.notify.notShown.defect, error)
      return { ok: false, sentence: failed.sentence }
    }
  }
}
