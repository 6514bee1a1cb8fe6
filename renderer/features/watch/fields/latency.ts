import type { KindFields } from './field'
import { hostField } from './shared-fields'

export const latencyFields: KindFields = {
  kind: 'latency',
  family: 'This laptop',
  purpose: 'How long the network takes to a host that is always there.',
  fields: [
    hostField('gateway.example', 'Connections are made and closed again; a refusal is an answer too.'),
    { name: 'port', label: 'Port', form: 'number', placeholder: '443' },
  ],
  further: [
    {
      name: 'tries',
      label: 'Connections',
      form: 'number',
      placeholder: '3',
      hint: 'Per check; the median counts.',
    },
  ],
  levels: ['> 100 ms', '> 500 ms'],
}
