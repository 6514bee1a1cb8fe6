import type { KindFields } from './field'

export const fileFields: KindFields = {
  kind: 'file',
  family: 'Reports',
  purpose: 'Whether a file, as a backup, is there, new and large enough.',
  fields: [
    {
      name: 'path',
      label: 'File or folder',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: '/var/backups/shop',
      needed: 'Write the path in full, as in /var/backups/shop.dump.',
    },
    {
      name: 'newest',
      label: 'Newest of the folder',
      form: 'line',
      mono: true,
      placeholder: 'shop-*.dump',
      hint: 'With * and ?; empty for a single file.',
    },
    {
      name: 'measure',
      label: 'Judged by',
      form: 'choice',
      choices: [
        { value: '', label: 'its age' },
        { value: 'size', label: 'its size' },
      ],
    },
  ],
  further: [
    {
      name: 'sha256',
      label: 'SHA-256',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'not compared',
      hint: '64 hexadecimal digits, or “beside” for a file of the same name with .sha256 after it.',
    },
  ],
  levels: ['> 26 h', '> 2 d'],
}
