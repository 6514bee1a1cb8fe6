import type { KindFields } from './field'
import { hostField } from './shared-fields'

export const pingFields: KindFields = {
  kind: 'ping',
  family: 'Services',
  purpose: 'Sends packets with the system’s ping: how long they take and how many are lost.',
  fields: [
    hostField('gateway.example'),
    {
      name: 'warningLoss',
      label: 'Warning by loss',
      form: 'line',
      placeholder: '20%',
      hint: 'More lost packets than this',
    },
    { name: 'criticalLoss', label: 'Critical by loss', form: 'line', placeholder: '60%' },
  ],
  further: [
    { name: 'count', label: 'Packets', form: 'number', placeholder: '5' },
    {
      name: 'family',
      label: 'Version of IP',
      form: 'number',
      placeholder: 'as the name leads',
      hint: '4 or 6',
    },
  ],
  levels: ['> 100 ms', '> 500 ms'],
}
