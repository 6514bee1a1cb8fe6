import type { ChannelKind } from '../../../../shared/channels/definition'
import type { Occasion } from '../../../../shared/channels/event'
import type { SecretName } from '../../../../shared/channels/secret-names'
import type { KeptSecret, OutboxItem } from '../../../../shared/channels/view'

export const kindWords: Record<ChannelKind, string> = {
  slack: 'Slack',
  pagerduty: 'PagerDuty',
  email: 'Email',
  sms: 'SMS',
  webhook: 'Webhook',
}

export const occasionWords: Record<Occasion, string> = {
  open: 'An alert opens or gets worse',
  escalate: 'An alert is escalated',
  acknowledge: 'An alert is acknowledged',
  resolve: 'An alert is resolved',
  incident: 'An incident opens, changes or ends',
  handover: 'A shift is handed over',
}

/** What a secret is called, and where a person finds it. */
export const secretWords: Record<
  ChannelKind,
  Partial<Record<SecretName, { label: string; hint: string }>>
> = {
  slack: {
    address: {
      label: 'Webhook address',
      hint: 'From Slack: Apps, Incoming Webhooks. Whoever has it can write there, so it is kept like a password.',
    },
  },
  pagerduty: {
    routingKey: {
      label: 'Integration key',
      hint: 'From PagerDuty: the service, Integrations, Events API v2. 32 letters and digits.',
    },
  },
  email: { password: { label: 'Password', hint: 'Needed when there is a user.' } },
  sms: {
    secret: { label: 'Secret', hint: 'Put where {secret} stands in the address, the headers or the body.' },
  },
  webhook: {
    address: { label: 'Address', hint: 'It may carry a token, so it is kept like a password.' },
    signingKey: { label: 'Signing key', hint: 'The key that the receiver checks the signature with.' },
  },
}

export const keepingWords: Record<KeptSecret['keeping'], string> = {
  protected: 'kept in the system’s keychain',
  unprotected: 'kept in a file of this account, in the clear',
  session: 'kept until Watchkeeper ends',
  unreadable: 'kept elsewhere and not readable here',
}

export const stateWords: Record<OutboxItem['state'], string> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  parked: 'Needs you',
  dropped: 'Not sent',
}
