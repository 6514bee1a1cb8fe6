import type { KindFields } from './field'

export const commandFields: KindFields = {
  kind: 'command',
  family: 'Services',
  purpose: 'Runs a program on this laptop, such as any Nagios plugin.',
  fields: [
    {
      name: 'command',
      label: 'Program and arguments',
      form: 'list',
      wide: true,
      placeholder: '/usr/lib/nagios/plugins/check_load\n-w\n5,4,3',
      hint: 'One a line. No shell reads them, so they need no quotes.',
      needed: 'Write the program, and each of its arguments on a line of its own.',
    },
  ],
  further: [
    {
      name: 'value',
      label: 'Value',
      form: 'line',
      placeholder: 'the first one',
      hint: 'The label of the performance value to judge.',
    },
    { name: 'folder', label: 'Folder', form: 'line', mono: true, placeholder: 'your home folder' },
    {
      name: 'environment',
      label: 'Environment',
      form: 'pairs',
      wide: true,
      placeholder: 'PGHOST: db-1.example',
      hint: 'One a line, besides PATH, HOME and LANG. They are stored as they are; for a password or a token write {secret:NAME}, and enter it once.',
    },
  ],
  levels: ['> 80 %', '> 90 %'],
}
