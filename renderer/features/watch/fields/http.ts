import type { Field, KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

const jsonFields: readonly Field[] = [
  {
    name: 'json.path',
    label: 'JSON path',
    form: 'line',
    mono: true,
    wide: true,
    placeholder: '$.status',
    hint: 'A value of a JSON body, as RFC 9535 writes it',
  },
  { name: 'json.equals', label: 'must be', form: 'value', placeholder: 'UP' },
  { name: 'json.above', label: 'must be above', form: 'number' },
  { name: 'json.below', label: 'must be below', form: 'number' },
  {
    name: 'json.unit',
    label: 'is measured in',
    form: 'line',
    placeholder: 'not measured',
    hint: 'With a unit it is judged in place of the time.',
  },
]

const bodyFields: readonly Field[] = [
  { name: 'expectText', label: 'Expected text', form: 'line', hint: 'The body must contain it.' },
  { name: 'rejectText', label: 'Unwanted text', form: 'line', hint: 'The body must not contain it.' },
  {
    name: 'expectPattern',
    label: 'Expected pattern',
    form: 'line',
    mono: true,
    hint: 'A regular expression',
  },
  { name: 'rejectPattern', label: 'Unwanted pattern', form: 'line', mono: true },
  { name: 'bodyLimit', label: 'Read at most', form: 'line', placeholder: '1 MB' },
]

export const httpFields: KindFields = {
  kind: 'http',
  family: 'Services',
  purpose: 'Asks a web address and judges the status, the body and the time it took.',
  fields: [
    {
      name: 'url',
      label: 'Address',
      form: 'line',
      mono: true,
      wide: true,
      placeholder: 'https://host/path',
      needed: 'Write the address to check, as in https://checkout.example/health.',
    },
  ],
  further: [
    {
      name: 'method',
      label: 'Method',
      form: 'choice',
      choices: choicesOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
    },
    { name: 'expectStatus', label: 'Expected status', form: 'line', placeholder: '200-299' },
    { name: 'redirects', label: 'Redirects', form: 'number', placeholder: '5', hint: 'Followed at most' },
    headersField,
    { name: 'body', label: 'Body to send', form: 'text', wide: true, placeholder: '{"ping": true}' },
    ...bodyFields,
    ...jsonFields,
    {
      name: 'ignoreCertificate',
      label: 'Take any certificate',
      form: 'decision',
      usual: false,
      hint: 'Whoever is in between can then read along.',
    },
  ],
  levels: ['> 1 s', '> 3 s'],
}
