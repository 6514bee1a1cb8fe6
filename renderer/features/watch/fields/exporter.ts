import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

export function exporterFields(): KindFields {
  const words = text.watch.fields.exporter
  return {
    kind: 'exporter',
    purpose: words.purpose,
    fields: [
      {
        name: 'url',
        ...words.url,
        form: 'line',
        mono: true,
        wide: true,
        placeholder: 'http://db-1.example:9100/metrics',
      },
      {
        name: 'metricName',
        ...words.metricName,
        form: 'line',
        mono: true,
        placeholder: 'node_filesystem_avail_bytes',
      },
      { name: 'labels', ...words.labels, form: 'pairs', placeholder: 'mountpoint: /' },
    ],
    further: [
      {
        name: 'rate',
        ...words.rate,
        form: 'decision',
        usual: false,
      },
      {
        name: 'unit',
        ...words.unit,
        form: 'line',
        placeholder: 'count',
      },
      {
        name: 'expect',
        ...words.expect,
        form: 'choice',
        choices: choicesOf(words.oneOnly, 'any', 'all', 'sum'),
      },
      headersField(),
    ],
    levels: ['> 1000', '> 5000'],
  }
}
