import type { KindFields } from './field'

export const diskFields: KindFields = {
  kind: 'disk',
  family: 'This laptop',
  purpose: 'How full a disk is.',
  fields: [
    {
      name: 'path',
      label: 'Folder on the disk',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'the system disk',
      hint: 'Any folder of the disk that is meant.',
    },
  ],
  further: [],
  levels: ['> 80 %', '> 90 %'],
}
