import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function memoryFields(): KindFields {
  const words = text.watch.fields.memory
  return {
    kind: 'memory',
    purpose: words.purpose,
    fields: [],
    further: [],
    levels: ['> 80 %', '> 95 %'],
  }
}
