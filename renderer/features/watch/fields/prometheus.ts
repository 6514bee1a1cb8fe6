import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

export function prometheusFields(): KindFields {
  const words = text.watch.fields.prometheus
  return {
    kind: 'prometheus',
    purpose: words.purpose,
    fields: [
      {
        name: 'url',
        ...words.url,
        form: 'line',
        mono: true,
        wide: true,
        placeholder: 'http://prometheus.example:9090',
      },
      {
        name: 'query',
        ...words.query,
        form: 'text',
        wide: true,
        placeholder: 'avg(rate(http_request_duration_seconds_sum[5m]))',
      },
    ],
    further: [
      {
        name: 'unit',
        ...words.unit,
        form: 'line',
        placeholder: 'count',
      },
      { name: 'expect', ...words.expect, form: 'choice', choices: choicesOf(words.oneOnly, 'any', 'all') },
      { name: 'empty', ...words.empty, form: 'choice', choices: choicesOf('failed', 'ok', 'unknown') },
      headersField(),
    ],
    levels: ['> 0.8', '> 0.95'],
  }
}
