import { createHmac } from 'node:crypto'
import type { DefinitionOf } from '../../shared/channels/definition'
import { text } from '../../shared/text/text'
import { sendByHttp } from './http'
import { contentAs, type Transport } from './transport'

/** Posts JSON to an address of one's own, signed where the definition says so. */
export const sendToWebhook: Transport<DefinitionOf<'webhook'>> = (
  { signed, authority },
  { parcel, secret, ...surroundings },
) => {
  const { body } = contentAs(parcel.content, 'json')
  const signature = signed
    ? {
        'x-watchkeeper-signature': `sha256=${createHmac('sha256', secret('signingKey')).update(body).digest('hex')}`,
      }
    : {}
  return sendByHttp(
    text.channels.delivery.receiver,
    {
      url: secret('address'),
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-watchkeeper-delivery': parcel.id, ...signature },
      body,
      authority,
    },
    surroundings,
  )
}
