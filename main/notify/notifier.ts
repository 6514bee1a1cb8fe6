import type { Severity } from '../../shared/incident/severity'

/** What a native notification says. */
export interface NotificationText {
  title: string
  body: string
  /** Null for good news and tests. */
  severity: Severity | null
  /** What to show when it is clicked. */
  alertId: string | null
}

/** A way to show native notifications. */
export interface Notifier {
  /** Resolves once the system took it; rejects with a `NotificationFailedError` when it did not. */
  show(text: NotificationText): Promise<void>
}

export class NotificationFailedError extends Error {
  constructor(
    readonly sentence: string,
    override readonly cause?: unknown,
  ) {
    super(sentence)
    this.name = 'NotificationFailedError'
  }
}
