import type { DefinitionOf } from '../../shared/channels/definition'
import { fillTemplates, needsSecret } from '../../shared/channels/kinds/sms'
import { text } from '../../shared/text/text'
import { sendByHttp } from './http'
import { contentAs, type Transport } from './transport'

/** Asks an SMS provider's HTTP interface to send one SMS. */
export const sendSms: Transport<DefinitionOf<'sms'>> = (definition, { parcel, secret, ...surroundings }) => {
  const filled = fillTemplates(definition, {
    to: parcel.recipient,
    text: contentAs(parcel.content, 'text').text,
    secret: needsSecret(definition) ? secret('secret') : '',
  })
  const { method, authority } = definition
  return sendByHttp(text.channels.delivery.smsGateway, { method, authority, ...filled }, surroundings)
}
