import type { Occasion } from '../../channels/event'
import type { Pieces } from '../pieces'

/** What a secret is called, and where a person finds it. */
const secrets = {
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

/** How channels are set up in Settings. */
export const channelSettings = {
  title: 'Channels',
  add: 'Add a channel',
  none: 'Alerts are shown on this laptop only. Add a channel to tell others too: Slack, PagerDuty, email, SMS or a webhook of your own.',
  runbookNamesMore: 'The runbook names more:',
  setUp: (name: string) => `Set up ${name}`,
  setUpOfKind: (name: string, kind: string) => `Set up ${name} (${kind})`,
  kinds: {
    slack: 'Slack',
    pagerduty: 'PagerDuty',
    email: 'Email',
    sms: 'SMS',
    webhook: 'Webhook',
  },
  row: {
    on: (kind: string, severities: string) => `${kind} · ${severities}`,
    off: (kind: string, severities: string) => `${kind} · ${severities} · off`,
    test: 'Send a test',
    testNamed: (channel: string) => `Send a test message to ${channel}`,
    sending: 'Sending…',
    edit: 'Edit',
    editNamed: (channel: string) => `Edit ${channel}`,
    remove: 'Remove',
    removeNamed: (channel: string) => `Remove ${channel}`,
    confirmRemoval: {
      title: (channel: string) => `Remove ${channel}?`,
      description: 'Its secrets are forgotten, and what waits to be sent there is not sent.',
      cancel: 'Cancel',
    },
  },
  editor: {
    titleNew: 'Add a channel',
    title: (channel: string) => `Edit ${channel}`,
    test: 'Send a test message',
    testing: 'Sending',
    cancel: 'Cancel',
    save: 'Save',
    saving: 'Saving',
    kind: 'Kind',
    name: 'Name',
    nameExample: 'Operations',
    severities: 'Severities',
    tellWhen: 'Tell when',
    occasions: {
      open: 'An alert opens or gets worse',
      escalate: 'An alert is escalated',
      acknowledge: 'An alert is acknowledged',
      resolve: 'An alert is resolved',
      incident: 'An incident opens, changes or ends',
      handover: 'A shift is handed over',
    } satisfies Record<Occasion, string>,
  },
  pagerduty: {
    server: 'Server',
    serverHint: 'In the EU: https://events.eu.pagerduty.com',
  },
  email: {
    server: 'Mail server',
    serverExample: 'smtp.company.example',
    port: 'Port',
    security: 'Protection on the way',
    securities: {
      starttls: 'STARTTLS, or nothing is sent',
      tls: 'TLS from the start',
      none: 'None: in the clear',
    },
    user: 'User',
    userHint: 'Empty: the server asks for none.',
    from: 'From',
    fromExample: 'watchkeeper@company.example',
    to: 'To',
    toHint: 'One address a line.',
    length: 'Length',
    lengths: { full: 'In full', short: '160 characters, for a gateway to SMS' },
  },
  sms: {
    to: 'To',
    toHint: 'One number a line.',
    method: 'Method',
    address: 'Address',
    addressExample: 'https://sms.example/send',
    headers: 'Headers',
    headersHint:
      'One a line. Write {secret} where the key or token belongs, as in Authorization: Bearer {secret}.',
    body: 'Body',
    bodyHint: '{to} and {text} are filled in, written as the content type needs it.',
  },
  webhook: { sign: 'Sign each message, so that the receiver can check it' },
  authority: {
    title: 'A certificate authority of your own',
    certificate: 'Certificate',
    certificateHint: 'In PEM form; trusted besides the public ones.',
  },
  secrets,
  keptSecret: <Inserted>(setAt: Inserted, keeping: string): Pieces<Inserted> => [
    'Set ',
    setAt,
    `, ${keeping}. Leave it empty to keep it.`,
  ],
}
