import type { Alert } from '../../shared/alert/alert'
import type { News } from '../../shared/notify/news'
import type { Telling } from '../../shared/watch/advance'
import type { Announcement } from '../notify/announcer'
import type { AlertNotification } from './alerts'

interface Parts {
  announce(announcement: Announcement): void
  newsOf(notification: Pick<AlertNotification, 'id' | 'kind'>, alert: Alert): News
}

/**
 * What is told of alerts that cannot be stored at present. Each is told once until the store is well again: then the
 * alert is stored by the next check, and told as one that can be acknowledged.
 */
export class UnstoredTellings {
  readonly #told = new Set<string>()

  constructor(private readonly parts: Parts) {}

  tell(tellings: readonly Telling[]): void {
    for (const { kind, alert } of tellings) {
      const id = `unstored ${kind} ${alert.monitorId} ${alert.part?.key ?? ''}`
      if (this.#told.has(id)) continue
      this.#told.add(id)
      const news = this.parts.newsOf({ id, kind }, alert)
      this.parts.announce({ news, current: () => news, settle() {} })
    }
  }

  /** The store is well again. */
  forget(): void {
    this.#told.clear()
  }
}
