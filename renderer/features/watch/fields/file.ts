import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function fileFields(): KindFields {
  const words = text.watch.fields.file
  return {
    kind: 'file',
    purpose: words.purpose,
    fields: [
      {
        name: 'path',
        ...words.path,
        form: 'line',
        mono: true,
        wide: true,
        placeholder: '/var/backups/shop',
      },
      {
        name: 'newest',
        ...words.newest,
        form: 'line',
        mono: true,
        placeholder: 'shop-*.dump',
      },
      {
        name: 'measure',
        ...words.measure,
        form: 'choice',
        choices: [
          { value: '', label: words.measures.age },
          { value: 'size', label: words.measures.size },
        ],
      },
    ],
    further: [
      {
        name: 'sha256',
        ...words.sha256,
        form: 'line',
        mono: true,
        wide: true,
      },
    ],
    levels: ['> 26 h', '> 2 d'],
  }
}
