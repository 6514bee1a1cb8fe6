import type { KindFields } from './field'
import { hostField } from './shared-fields'

export const tlsFields: KindFields = {
  kind: 'tls',
  family: 'Services',
  purpose: 'How long a certificate is still valid, and whether it is the right one.',
  fields: [hostField('shop.example'), { name: 'port', label: 'Port', form: 'number', placeholder: '443' }],
  further: [
    {
      name: 'servername',
      label: 'Name in the certificate',
      form: 'line',
      mono: true,
      placeholder: 'the host',
    },
    {
      name: 'anyIssuer',
      label: 'Take any issuer',
      form: 'decision',
      usual: false,
      hint: 'As for one that is self-signed',
    },
  ],
  levels: ['< 21 d', '< 7 d'],
}
