import type { KindFields } from './field'

export const cpuFields: KindFields = {
  kind: 'cpu',
  family: 'This laptop',
  purpose: 'How busy the processor is.',
  fields: [],
  further: [],
  levels: ['> 80 %', '> 95 %'],
}
