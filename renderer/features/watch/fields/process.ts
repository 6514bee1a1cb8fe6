import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function processFields(): KindFields {
  const words = text.watch.fields.process
  return {
    kind: 'process',
    purpose: words.purpose,
    fields: [
      {
        name: 'program',
        ...words.program,
        form: 'line',
        mono: true,
        placeholder: 'postgres',
      },
      {
        name: 'pattern',
        ...words.pattern,
        form: 'line',
        mono: true,
        placeholder: 'java .*checkout',
      },
    ],
    further: [
      { name: 'atLeast', ...words.atLeast, form: 'number', placeholder: '1' },
      { name: 'atMost', ...words.atMost, form: 'number' },
    ],
    levels: ['> 50', '> 100'],
  }
}
