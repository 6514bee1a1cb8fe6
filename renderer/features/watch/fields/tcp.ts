import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { hostField } from './shared-fields'

export function tcpFields(): KindFields {
  const words = text.watch.fields.tcp
  return {
    kind: 'tcp',
    purpose: words.purpose,
    fields: [
      hostField('db-1.example'),
      {
        name: 'port',
        ...words.port,
        form: 'number',
        placeholder: '5432',
      },
    ],
    further: [
      {
        name: 'send',
        ...words.send,
        form: 'line',
        mono: true,
        placeholder: 'PING\\r\\n',
      },
      {
        name: 'expectBanner',
        ...words.expectBanner,
        form: 'line',
        mono: true,
        placeholder: '220 ',
      },
    ],
    levels: ['> 200 ms', '> 1 s'],
  }
}
