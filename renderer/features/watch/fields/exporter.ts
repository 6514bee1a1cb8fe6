import type { KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

export const exporterFields: KindFields = {
  kind: 'exporter',
  family: 'Reports',
  purpose: 'One metric of a page that Prometheus could scrape.',
  fields: [
    {
      name: 'url',
      label: 'Page with the metrics',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'http://db-1.example:9100/metrics',
      needed: 'Write the address of the page, as in http://db-1.example:9100/metrics.',
    },
    {
      name: 'metricName',
      label: 'Metric',
      form: 'line',
      mono: true,
      placeholder: 'node_filesystem_avail_bytes',
      needed: 'Write the metric’s name as it stands on the page.',
    },
    { name: 'labels', label: 'Labels', form: 'pairs', placeholder: 'mountpoint: /', hint: 'One a line.' },
  ],
  further: [
    {
      name: 'rate',
      label: 'Growth each second',
      form: 'decision',
      usual: false,
      hint: 'For a counter',
    },
    {
      name: 'unit',
      label: 'Unit of its numbers',
      form: 'line',
      placeholder: 'count',
      hint: 'seconds, percent, ratio, bytes …',
    },
    {
      name: 'expect',
      label: 'Several series',
      form: 'choice',
      choices: choicesOf('one only', 'any', 'all', 'sum'),
    },
    headersField,
  ],
  levels: ['> 1000', '> 5000'],
}
