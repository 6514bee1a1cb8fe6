import { text } from '../../../../shared/text/text'
import type { KindFields } from './field'

export function commandFields(): KindFields {
  const words = text.watch.fields.command
  return {
    kind: 'command',
    purpose: words.purpose,
    fields: [
      {
        name: 'command',
        ...words.command,
        form: 'list',
        wide: true,
        placeholder: '/usr/lib/nagios/plugins/check_load\n-w\n5,4,3',
      },
    ],
    further: [
      {
        name: 'value',
        ...words.value,
        form: 'line',
      },
      { name: 'folder', ...words.folder, form: 'line', mono: true },
      {
        name: 'environment',
        ...words.environment,
        form: 'pairs',
        wide: true,
        placeholder: 'PGHOST: db-1.example',
      },
    ],
    levels: ['> 80 %', '> 90 %'],
  }
}
