import { expect, it } from 'vitest'
import { countedIn } from '../../../../shared/text/counted'

it('puts the number in the form of the language beside the noun in its plural form', () => {
  const english = countedIn('en')
  expect([0, 1, 2, 1000].map((count) => english(count, { one: 'alert', other: 'alerts' }))).toEqual([
    '0 alerts',
    '1 alert',
    '2 alerts',
    '1,000 alerts',
  ])
  const polish = countedIn('pl')
  const forms = { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' }
  expect([1, 2, 5, 22].map((count) => polish(count, forms))).toEqual(['1 dzień', '2 dni', '5 dni', '22 dni'])
})

it('takes the form for all else where a language has no other for a number', () => {
  expect(countedIn('en')(1, { other: 'sheep' })).toBe('1 sheep')
})
