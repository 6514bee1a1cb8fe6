import type { KindFields } from './field'

export const processFields: KindFields = {
  kind: 'process',
  family: 'This laptop',
  purpose: 'Whether a program runs, and how many of it.',
  fields: [
    {
      name: 'program',
      label: 'Program',
      form: 'line',
      mono: true,
      placeholder: 'postgres',
      hint: 'By its name, or a pattern:',
    },
    {
      name: 'pattern',
      label: 'Pattern of the command line',
      form: 'line',
      mono: true,
      placeholder: 'java .*checkout',
      hint: 'A regular expression, in place of the name',
    },
  ],
  further: [
    { name: 'atLeast', label: 'At least', form: 'number', placeholder: '1' },
    { name: 'atMost', label: 'At most', form: 'number', placeholder: 'any number' },
  ],
  levels: ['> 50', '> 100'],
}
