import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function batteryFields(): KindFields {
  const words = text.watch.fields.battery
  return {
    kind: 'battery',
    purpose: words.purpose,
    fields: [],
    further: [],
    levels: ['< 30 %', '< 10 %'],
  }
}
