import type { Answer } from '../../shared/notify/buttons'
import type { NativeNotification } from '../../shared/notify/native-notification'
import { text } from '../../shared/text/text'

/** How the system took a notification. */
export interface Shown {
  /** Through what, for a person: "notify-send". */
  by: string
  /** Whether its buttons are shown as well. */
  buttons: boolean
}

/** A way to show native notifications. */
export interface Notifier {
  /**
   * Resolves once the system took it; rejects with a `NotificationFailedError` when it did not. `onAnswer` is called
   * when a person clicks it or one of its buttons.
   */
  show(notification: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Shown>
  /** Waits for no answer any more; what is shown stays. */
  close(): void
}

/** `sentence` says what did not work and what to do; `reason` is the part of it that says why. */
export class NotificationFailedError extends Error {
  readonly sentence: string
  constructor(
    reason: string,
    override readonly cause?: unknown,
  ) {
    super(reason)
    this.name = 'NotificationFailedError'
    this.sentence = text.notify.notShown.sentence(reason)
  }
}

/** There is no such way on this system, so that another can be tried. */
export class NotifierMissingError extends NotificationFailedError {}
