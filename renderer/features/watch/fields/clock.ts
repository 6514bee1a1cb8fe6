import type { KindFields } from './field'

export const clockFields: KindFields = {
  kind: 'clock',
  family: 'This laptop',
  purpose: 'How far the clock is off one that you name.',
  fields: [
    {
      name: 'server',
      label: 'Time server',
      form: 'line',
      mono: true,
      placeholder: 'ntp.example',
      hint: 'Asked by SNTP, or a web address:',
    },
    {
      name: 'url',
      label: 'Web address',
      form: 'line',
      mono: true,
      placeholder: 'https://shop.example/',
      hint: 'Its Date is compared, to whole seconds.',
    },
  ],
  further: [{ name: 'port', label: 'Port of the time server', form: 'number', placeholder: '123' }],
  levels: ['> 1 s', '> 10 s'],
}
