import { describe, expect, it } from 'vitest'
import { nextInChain } from '#shared/incident/escalation'
import type { ChainContact } from '#shared/runbook/model'
import { alert, minute } from './fixtures'

function contact(role: string): ChainContact {
  return { role, name: null, phone: null, email: null, backup: null, line: 1 }
}
const [first, second, third] = [contact('First'), contact('Second'), contact('Third')]
const chain = [first, second, third]

describe('nextInChain', () => {
  it('is with the first until the escalation is due', () => {
    expect(nextInChain(chain, alert(), 39 * minute)).toEqual({
      current: first,
      next: second,
      nextAt: 40 * minute,
    })
  })

  it('moves on at every escalation time, to the end of the chain', () => {
    expect(nextInChain(chain, alert(), 40 * minute)).toEqual({
      current: second,
      next: third,
      nextAt: 70 * minute,
    })
    expect(nextInChain(chain, alert(), 70 * minute)).toEqual({ current: third, next: null, nextAt: null })
    expect(nextInChain(chain, alert(), 999 * minute).current).toBe(third)
  })

  it('stays with whom it reached once somebody has acknowledged', () => {
    const taken = alert({ state: 'acknowledged', acknowledgedAt: 41 * minute })
    expect(nextInChain(chain, taken, 200 * minute)).toEqual({ current: second, next: third, nextAt: null })
  })

  it('leaves it to a person where the runbook names no escalation', () => {
    expect(nextInChain(chain, alert({ escalationDueAt: null }), 999 * minute)).toEqual({
      current: first,
      next: second,
      nextAt: null,
    })
  })

  it('knows nobody in an empty chain', () => {
    expect(nextInChain([], alert(), 999 * minute)).toEqual({ current: null, next: null, nextAt: null })
  })
})
