import type { KindFields } from './field'

export const batteryFields: KindFields = {
  kind: 'battery',
  family: 'This laptop',
  purpose: 'How full the battery is.',
  fields: [],
  further: [],
  levels: ['< 30 %', '< 10 %'],
}
