import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { hostField } from './shared-fields'

export function latencyFields(): KindFields {
  const words = text.watch.fields.latency
  return {
    kind: 'latency',
    purpose: words.purpose,
    fields: [
      hostField('gateway.example', words.hostHint),
      { name: 'port', ...words.port, form: 'number', placeholder: '443' },
    ],
    further: [
      {
        name: 'tries',
        ...words.tries,
        form: 'number',
        placeholder: '3',
      },
    ],
    levels: ['> 100 ms', '> 500 ms'],
  }
}
