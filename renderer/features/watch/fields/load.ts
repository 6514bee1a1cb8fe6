import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { choicesOf } from './shared-fields'

export function loadFields(): KindFields {
  const words = text.watch.fields.load
  return {
    kind: 'load',
    purpose: words.purpose,
    fields: [
      {
        name: 'average',
        ...words.average,
        form: 'choice',
        choices: choicesOf('5 min', '1 min', '15 min'),
      },
    ],
    further: [],
    levels: ['> 1', '> 2'],
  }
}
