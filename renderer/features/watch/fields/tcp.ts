import type { KindFields } from './field'
import { hostField } from './shared-fields'

export const tcpFields: KindFields = {
  kind: 'tcp',
  family: 'Services',
  purpose: 'Connects to a port, as of a database.',
  fields: [
    hostField('db-1.example'),
    {
      name: 'port',
      label: 'Port',
      form: 'number',
      placeholder: '5432',
      needed: 'Write the port, from 1 to 65535.',
    },
  ],
  further: [
    {
      name: 'send',
      label: 'Send',
      form: 'line',
      mono: true,
      placeholder: 'PING\\r\\n',
      hint: '\\r, \\n and \\t are understood.',
    },
    {
      name: 'expectBanner',
      label: 'Expected answer',
      form: 'line',
      mono: true,
      placeholder: '220 ',
      hint: 'Text that must come',
    },
  ],
  levels: ['> 200 ms', '> 1 s'],
}
