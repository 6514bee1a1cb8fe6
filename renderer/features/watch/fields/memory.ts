import type { KindFields } from './field'

export const memoryFields: KindFields = {
  kind: 'memory',
  family: 'This laptop',
  purpose: 'How much of the memory is in use.',
  fields: [],
  further: [],
  levels: ['> 80 %', '> 95 %'],
}
