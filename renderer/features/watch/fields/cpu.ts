import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function cpuFields(): KindFields {
  const words = text.watch.fields.cpu
  return {
    kind: 'cpu',
    purpose: words.purpose,
    fields: [],
    further: [],
    levels: ['> 80 %', '> 95 %'],
  }
}
