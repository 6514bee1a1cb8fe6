import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { headersField } from './shared-fields'

export function alertmanagerFields(): KindFields {
  const words = text.watch.fields.alertmanager
  return {
    kind: 'alertmanager',
    purpose: words.purpose,
    fields: [
      {
        name: 'url',
        ...words.url,
        form: 'line',
        mono: true,
        wide: true,
        placeholder: 'http://alertmanager.example:9093',
      },
      {
        name: 'matchers',
        ...words.matchers,
        form: 'list',
        wide: true,
        placeholder: 'team="shop"',
      },
    ],
    further: [
      {
        name: 'severities',
        ...words.severities,
        form: 'pairs',
        wide: true,
        placeholder: 'page: P1',
      },
      headersField(),
    ],
    levels: ['> 5', '> 20'],
  }
}
