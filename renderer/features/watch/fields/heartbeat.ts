import type { KindFields } from './field'

export const heartbeatFields: KindFields = {
  kind: 'heartbeat',
  family: 'Reports',
  purpose: 'Something calls in by itself, as a nightly job; silence is the failure.',
  fields: [
    {
      name: 'every',
      label: 'Calls in every',
      form: 'line',
      placeholder: '1 day',
      needed: 'Write how often it calls in, as in 1 day.',
    },
    { name: 'grace', label: 'Grace', form: 'line', placeholder: 'a tenth of that, at least 1 min' },
  ],
  further: [],
  levels: ['> 1 h', '> 1 d'],
}
