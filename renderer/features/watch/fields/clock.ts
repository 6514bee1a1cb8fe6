import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function clockFields(): KindFields {
  const words = text.watch.fields.clock
  return {
    kind: 'clock',
    purpose: words.purpose,
    fields: [
      {
        name: 'server',
        ...words.server,
        form: 'line',
        mono: true,
        placeholder: 'ntp.example',
      },
      {
        name: 'url',
        ...words.url,
        form: 'line',
        mono: true,
        placeholder: 'https://shop.example/',
      },
    ],
    further: [{ name: 'port', ...words.port, form: 'number', placeholder: '123' }],
    levels: ['> 1 s', '> 10 s'],
  }
}
