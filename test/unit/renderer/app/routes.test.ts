import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, parseRoute, screens } from '../../../../renderer/app/routes'

test('an address names a screen and what is shown of it', () => {
  expect(parseRoute('#/watch')).toEqual({ screen: 'watch', detail: null })
  expect(parseRoute('#/runbook/on-call-chain')).toEqual({ screen: 'runbook', detail: 'on-call-chain' })
})

test('the parts of a detail can be read in the address', () => {
  expect(addressOf('shift', 'handover/s 1')).toBe('#/shift/handover/s%201')
})

test.each(['', '#', '#/', '#/nowhere', '#/nowhere/x'])('%j leads to Now', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'now', detail: null })
})

test('a detail that is badly encoded is left out', () => {
  expect(parseRoute('#/watch/%E0%A4%A')).toEqual({ screen: 'watch', detail: null })
})

test('every address leads back to what it was made of', () => {
  const detail = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null })
  fc.assert(
    fc.property(fc.constantFrom(...screens), detail, (screen, shown) => {
      expect(parseRoute(addressOf(screen, shown))).toEqual({ screen, detail: shown })
    }),
  )
})
