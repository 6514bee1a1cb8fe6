import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { hostField } from './shared-fields'

export function pingFields(): KindFields {
  const words = text.watch.fields.ping
  return {
    kind: 'ping',
    purpose: words.purpose,
    fields: [
      hostField('gateway.example'),
      {
        name: 'warningLoss',
        ...words.warningLoss,
        form: 'line',
        placeholder: '20%',
      },
      { name: 'criticalLoss', ...words.criticalLoss, form: 'line', placeholder: '60%' },
    ],
    further: [
      { name: 'count', ...words.count, form: 'number', placeholder: '5' },
      {
        name: 'family',
        ...words.family,
        form: 'number',
      },
    ],
    levels: ['> 100 ms', '> 500 ms'],
  }
}
