import type { KindFields } from './field'
import { choicesOf, hostField } from './shared-fields'

export const dnsFields: KindFields = {
  kind: 'dns',
  family: 'Services',
  purpose: 'Looks up a name and compares the answers.',
  fields: [
    hostField('shop.example'),
    {
      name: 'record',
      label: 'Record',
      form: 'choice',
      choices: choicesOf('A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SRV', 'SOA', 'CAA', 'PTR'),
    },
  ],
  further: [
    {
      name: 'expect',
      label: 'Expected answers',
      form: 'list',
      wide: true,
      placeholder: '192.0.2.1\n192.0.2.2',
      hint: 'One a line, in any order; empty: any answer.',
    },
    {
      name: 'match',
      label: 'Other answers',
      form: 'choice',
      choices: [
        { value: '', label: 'are wrong' },
        { value: 'contains', label: 'may be there' },
      ],
    },
    {
      name: 'resolver',
      label: 'Resolver',
      form: 'line',
      mono: true,
      placeholder: 'of this system',
      hint: '192.0.2.53, with :port where it is not 53',
    },
  ],
  levels: ['> 200 ms', '> 1 s'],
}
