import { text } from '../../../../shared/text/text'
import type { Field, KindFields } from './field'
import { choicesOf, headersField } from './shared-fields'

export function httpFields(): KindFields {
  const words = text.watch.fields.http
  return {
    kind: 'http',
    purpose: words.purpose,
    fields: [
      { name: 'url', ...words.url, form: 'line', mono: true, wide: true, placeholder: 'https://host/path' },
    ],
    further: [
      {
        name: 'method',
        ...words.method,
        form: 'choice',
        choices: choicesOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      },
      { name: 'expectStatus', ...words.expectStatus, form: 'line', placeholder: '200-299' },
      { name: 'redirects', ...words.redirects, form: 'number', placeholder: '5' },
      headersField(),
      { name: 'body', ...words.body, form: 'text', wide: true, placeholder: '{"ping": true}' },
      ...bodyFields(),
      ...jsonFields(),
      { name: 'ignoreCertificate', ...words.ignoreCertificate, form: 'decision', usual: false },
    ],
    levels: ['> 1 s', '> 3 s'],
  }
}

function bodyFields(): readonly Field[] {
  const words = text.watch.fields.http
  return [
    { name: 'expectText', ...words.expectText, form: 'line' },
    { name: 'rejectText', ...words.rejectText, form: 'line' },
    { name: 'expectPattern', ...words.expectPattern, form: 'line', mono: true },
    { name: 'rejectPattern', ...words.rejectPattern, form: 'line', mono: true },
    { name: 'bodyLimit', ...words.bodyLimit, form: 'line', placeholder: '1 MB' },
  ]
}

function jsonFields(): readonly Field[] {
  const words = text.watch.fields.http
  return [
    { name: 'json.path', ...words.jsonPath, form: 'line', mono: true, wide: true, placeholder: '$.status' },
    { name: 'json.equals', ...words.jsonEquals, form: 'value', placeholder: 'UP' },
    { name: 'json.above', ...words.jsonAbove, form: 'number' },
    { name: 'json.below', ...words.jsonBelow, form: 'number' },
    { name: 'json.unit', ...words.jsonUnit, form: 'line' },
  ]
}
