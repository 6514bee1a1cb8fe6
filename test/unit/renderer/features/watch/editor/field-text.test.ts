import { expect, test } from 'vitest'
import { meaningOf, textOf } from '../../../../../../renderer/features/watch/editor/field-text'
import type { Field } from '../../../../../../renderer/features/watch/fields/field'

const decision: Field = { name: 'rate', label: 'Rate', form: 'decision', usual: false }
const value: Field = { name: 'json.equals', label: 'Equals', form: 'value' }
const list: Field = { name: 'command', label: 'Command', form: 'list' }
const pairs: Field = { name: 'headers', label: 'Headers', form: 'pairs' }

test('a list is one a line, pairs are name and value', () => {
  expect(meaningOf(list, 'check_load\n\n -w \n5,4,3\n')).toEqual(['check_load', '-w', '5,4,3'])
  expect(meaningOf(pairs, 'Accept: text/plain\nX-Time: 12:30\nEmpty')).toEqual({
    Accept: 'text/plain',
    'X-Time': '12:30',
    Empty: '',
  })
})

test('a decision is yes or no, or its default', () => {
  expect([meaningOf(decision, 'yes'), meaningOf(decision, 'no'), meaningOf(decision, '')]).toEqual([
    true,
    false,
    undefined,
  ])
  expect(textOf(decision, true)).toBe('yes')
})

test.each([5, -0.5, true, false, null, 'ok', '5', 'true', ''])(
  'the value %j is read back as it was',
  (given) => {
    const text = textOf(value, given)
    expect(meaningOf(value, text)).toEqual(given)
  },
)
