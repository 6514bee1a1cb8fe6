import type { KindFields } from './field'
import { headersField } from './shared-fields'

export const alertmanagerFields: KindFields = {
  kind: 'alertmanager',
  family: 'Reports',
  purpose: 'The active alerts of an Alertmanager become alerts here.',
  fields: [
    {
      name: 'url',
      label: 'Alertmanager',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'http://alertmanager.example:9093',
      needed: 'Write where it is, as in http://alertmanager.example:9093.',
    },
    {
      name: 'matchers',
      label: 'Only alerts with',
      form: 'list',
      wide: true,
      placeholder: 'team="shop"',
      hint: 'Matchers, one a line. Silenced alerts never count.',
    },
  ],
  further: [
    {
      name: 'severities',
      label: 'What the label severity means',
      form: 'pairs',
      wide: true,
      placeholder: 'page: P1',
      hint: 'One a line: P1 to P4, warning, critical or ignored.',
    },
    headersField,
  ],
  levels: ['> 5', '> 20'],
}
