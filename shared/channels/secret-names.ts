import type { ChannelKind } from './definition'

/** Which secrets a kind of channel has. They are kept apart from the definition and never shown again. */
export const secretNames = {
  slack: ['address'],
  pagerduty: ['routingKey'],
  email: ['password'],
  sms: ['secret'],
  webhook: ['address', 'signingKey'],
} as const satisfies Record<ChannelKind, readonly string[]>

export type SecretName = (typeof secretNames)[ChannelKind][number]
