import type { Alert } from '../../shared/alert/alert'
import { acknowledgeAlert, assignAlert, noteCall, resolveByHand } from '../../shared/alert/lifecycle'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Watch } from '../watch/watch'
import type { Alerts } from './alerts'

interface Parts {
  alerts: Alerts
  watch: Pick<Watch, 'resolveAlert'>
  clock: Pick<Clock, 'now'>
}

/** Why somebody takes an alert on, and until when where it is to ask again. */
export interface Taking {
  reason: string | null
  expiresAt: number | null
}

/** What people do about alerts, from whatever door they come. */
export class AlertActions {
  constructor(private readonly parts: Parts) {}

  /** Takes alerts on; those that are over meanwhile are passed over, unless it is all of them. */
  acknowledge(person: string, ids: readonly string[], { reason, expiresAt }: Taking): void {
    const at = this.parts.clock.now()
    if (expiresAt !== null && expiresAt <= at) {
      const sentence = text.alerts.refused.timeOver
      throw new RequestRefused('invalid', sentence, [{ field: 'expiresAt', sentence }])
    }
    const taken = this.parts.alerts.change(ids, (alert) =>
      acknowledgeAlert(alert, { by: person, at, reason, expiresAt }),
    )
    if (taken.length === 0) throw over(text.alerts.refused.nothingToAcknowledge)
  }

  /** Hands an alert to somebody. */
  assign(person: string, id: string, name: string): void {
    const at = this.parts.clock.now()
    const assigned = this.parts.alerts.change([id], (alert) => assignAlert(alert, { name, at, by: person }))
    if (assigned.length === 0) throw over(text.alerts.refused.nothingToHandOver)
  }

  /** Notes that somebody was called because of an alert. */
  called(person: string, id: string, name: string): void {
    const at = this.parts.clock.now()
    const noted = this.parts.alerts.change([id], (alert) => noteCall(alert, { name, at, by: person }))
    if (noted.length === 0) throw new RequestRefused('not found', text.alerts.refused.gone)
  }

  /** Ends an alert by hand. While the same trouble stands no other opens for it. */
  resolve(person: string, id: string, reason: string | null): void {
    const { alerts, watch, clock } = this.parts
    const alert = this.#standing(id)
    const by = { name: person, reason }
    if (watch.resolveAlert(alert, by)) return
    alerts.change([id], (standing) => resolveByHand(standing, by, clock.now()))
  }

  #standing(id: string): Alert {
    const alert = this.parts.alerts.get(id)
    if (alert === null || alert.state === 'resolved') throw over(text.alerts.refused.nothingToResolve)
    return alert
  }
}

function over(sentence: string): RequestRefused {
  return new RequestRefused('not found', sentence)
}
