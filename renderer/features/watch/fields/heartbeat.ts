import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function heartbeatFields(): KindFields {
  const words = text.watch.fields.heartbeat
  return {
    kind: 'heartbeat',
    purpose: words.purpose,
    fields: [
      {
        name: 'every',
        ...words.every,
        form: 'line',
        placeholder: '1 day',
      },
      { name: 'grace', ...words.grace, form: 'line' },
    ],
    further: [],
    levels: ['> 1 h', '> 1 d'],
  }
}
