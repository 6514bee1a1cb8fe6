import type { KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

export const prometheusFields: KindFields = {
  kind: 'prometheus',
  family: 'Reports',
  purpose: 'The answer of a Prometheus server to a query.',
  fields: [
    {
      name: 'url',
      label: 'Server',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'http://prometheus.example:9090',
      needed: 'Write where the server is, as in http://prometheus.example:9090.',
    },
    {
      name: 'query',
      label: 'Query',
      form: 'text',
      wide: true,
      placeholder: 'avg(rate(http_request_duration_seconds_sum[5m]))',
      needed: 'Write the query in PromQL.',
    },
  ],
  further: [
    {
      name: 'unit',
      label: 'Unit of its numbers',
      form: 'line',
      placeholder: 'count',
      hint: 'seconds, percent, ratio, bytes …',
    },
    { name: 'expect', label: 'Several series', form: 'choice', choices: choicesOf('one only', 'any', 'all') },
    { name: 'empty', label: 'No series', form: 'choice', choices: choicesOf('failed', 'ok', 'unknown') },
    headersField,
  ],
  levels: ['> 0.8', '> 0.95'],
}
