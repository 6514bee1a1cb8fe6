import type { DefinitionOf } from '../../shared/channels/definition'
import { sendByHttp } from './http'
import { contentAs, type Transport } from './transport'

/** Enqueues an event by the Events API v2; the routing key is put in only here. */
export const sendToPagerduty: Transport<DefinitionOf<'pagerduty'>> = (
  { server },
  { parcel, secret, ...surroundings },
) => {
  const event: Record<string, unknown> = JSON.parse(contentAs(parcel.content, 'json').body)
  return sendByHttp(
    'PagerDuty',
    {
      url: `${server.replace(/\/+$/, '')}/v2/enqueue`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ routing_key: secret('routingKey'), ...event }),
      authority: null,
    },
    surroundings,
  )
}
