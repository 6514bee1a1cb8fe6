import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function diskFields(): KindFields {
  const words = text.watch.fields.disk
  return {
    kind: 'disk',
    purpose: words.purpose,
    fields: [
      {
        name: 'path',
        ...words.path,
        form: 'line',
        mono: true,
        wide: true,
      },
    ],
    further: [],
    levels: ['> 80 %', '> 90 %'],
  }
}
