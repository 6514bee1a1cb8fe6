import { expect, test } from 'vitest'
import { licenceProblems } from '../../../audit/licences.mjs'

const named = (licence: string) => [{ name: 'left-pad', version: '1.3.0', licence }]

test.each(['MIT', 'ISC', '(MIT OR GPL-3.0)', 'MIT AND ISC', '(MIT AND BSD-3-Clause)'])(
  '%s may ship',
  (licence) => {
    expect(licenceProblems(named(licence), '')).toEqual([])
  },
)

test.each(['GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE', 'none named', 'MIT AND GPL-3.0'])(
  '%s may not',
  (licence) => {
    expect(licenceProblems(named(licence), '')).toEqual([
      `left-pad 1.3.0 is under ${licence}, which is not on the list in audit/licences.mjs.`,
    ])
  },
)

test('one that asks for it has to be in NOTICE, in the version that ships', () => {
  expect(licenceProblems(named('MPL-2.0'), 'contains left-pad 1.3.0, unmodified')).toEqual([])
  expect(licenceProblems(named('MPL-2.0'), 'contains left-pad 1.2.0, unmodified')).toHaveLength(1)
})
