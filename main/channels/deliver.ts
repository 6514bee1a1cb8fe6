import type { ChannelDefinition } from '../../shared/channels/definition'
import type { Delivery } from '../../shared/channels/lane'
import { sendMail } from './email'
import { sendToPagerduty } from './pagerduty'
import { sendToSlack } from './slack'
import { sendSms } from './sms'
import { SecretMissingError, type Sending } from './transport'
import { sendToWebhook } from './webhook'

/** Sends one message by the channel's kind. A missing secret is an answer like any other. */
export async function deliver(definition: ChannelDefinition, sending: Sending): Promise<Delivery> {
  try {
    return await send(definition, sending)
  } catch (error) {
    if (error instanceof SecretMissingError) return { outcome: 'refused', reason: error.sentence }
    throw error
  }
}

async function send(definition: ChannelDefinition, sending: Sending): Promise<Delivery> {
  switch (definition.kind) {
    case 'slack':
      return sendToSlack(definition, sending)
    case 'pagerduty':
      return sendToPagerduty(definition, sending)
    case 'email':
      return sendMail(definition, sending)
    case 'sms':
      return sendSms(definition, sending)
    case 'webhook':
      return sendToWebhook(definition, sending)
  }
}
