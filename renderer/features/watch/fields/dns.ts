import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'
import { choicesOf, hostField } from './shared-fields'

export function dnsFields(): KindFields {
  const words = text.watch.fields.dns
  return {
    kind: 'dns',
    purpose: words.purpose,
    fields: [
      hostField('shop.example'),
      {
        name: 'record',
        ...words.record,
        form: 'choice',
        choices: choicesOf('A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SRV', 'SOA', 'CAA', 'PTR'),
      },
    ],
    further: [
      {
        name: 'expect',
        ...words.expect,
        form: 'list',
        wide: true,
        placeholder: '192.0.2.1\n192.0.2.2',
      },
      {
        name: 'match',
        ...words.match,
        form: 'choice',
        choices: [
          { value: '', label: words.otherAnswers.wrong },
          { value: 'contains', label: words.otherAnswers.allowed },
        ],
      },
      {
        name: 'resolver',
        ...words.resolver,
        form: 'line',
        mono: true,
      },
    ],
    levels: ['> 200 ms', '> 1 s'],
  }
}
