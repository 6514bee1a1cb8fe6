import { expect, it } from 'vitest'
import type { Callable } from '#shared/alert/callable'
import { nextCall } from '#shared/incident/next-call'
import { alert, minute } from '../alert/fixtures'

const [ana, bo, cy] = ['Ana', 'Bo', 'Cy'].map(
  (name): Callable => ({ name, role: null, phone: null, email: null, backup: null, standsInFor: null }),
)
const chain = [ana, bo, cy].filter((one) => one !== undefined)
const called = (name: string) => alert({ calls: [{ name, at: 12 * minute, by: 'Kim' }] })

it('is for the one after the first where there is no alert', () => {
  expect(nextCall(chain, [], 0)).toBe(bo)
  expect(nextCall(chain.slice(0, 1), [], 0)).toBeNull()
})

it('is for the next in the chain by the alert that got furthest', () => {
  expect(nextCall(chain, [alert()], 11 * minute)).toBe(bo)
  expect(nextCall(chain, [alert(), called('Bo')], 13 * minute)).toBe(cy)
  expect(nextCall(chain, [alert(), called('Cy')], 13 * minute)).toBeNull()
})
