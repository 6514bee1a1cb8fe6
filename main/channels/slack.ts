import type { DefinitionOf } from '../../shared/channels/definition'
import { sendByHttp } from './http'
import { contentAs, type Transport } from './transport'

/** Posts to an incoming webhook. */
export const sendToSlack: Transport<DefinitionOf<'slack'>> = (
  _definition,
  { parcel, secret, ...surroundings },
) =>
  sendByHttp(
    'Slack',
    {
      url: secret('address'),
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: contentAs(parcel.content, 'json').body,
      authority: null,
    },
    surroundings,
  )
