import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { hostField } from './shared-fields'

export function tlsFields(): KindFields {
  const words = text.watch.fields.tls
  return {
    kind: 'tls',
    purpose: words.purpose,
    fields: [hostField('shop.example'), { name: 'port', ...words.port, form: 'number', placeholder: '443' }],
    further: [
      {
        name: 'servername',
        ...words.servername,
        form: 'line',
        mono: true,
      },
      {
        name: 'anyIssuer',
        ...words.anyIssuer,
        form: 'decision',
        usual: false,
      },
    ],
    levels: ['< 21 d', '< 7 d'],
  }
}
