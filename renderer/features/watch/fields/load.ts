import type { KindFields } from './field'
import { choicesOf } from './shared-fields'

export const loadFields: KindFields = {
  kind: 'load',
  family: 'This laptop',
  purpose: 'The system’s load for each core; above 1 something waits.',
  fields: [
    {
      name: 'average',
      label: 'Averaged over',
      form: 'choice',
      choices: choicesOf('5 min', '1 min', '15 min'),
    },
  ],
  further: [],
  levels: ['> 1', '> 2'],
}
