import type { Delivery } from '../../shared/channels/lane'
import type { Secrets } from '../secrets/secrets'

/** How a try ended, without any secret that a server may have repeated in its answer. */
export function redactedDelivery(delivery: Delivery, secrets: Pick<Secrets, 'redact'>): Delivery {
  return delivery.outcome === 'sent' ? delivery : { ...delivery, reason: secrets.redact(delivery.reason) }
}
