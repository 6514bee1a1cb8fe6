import { describe, expect, it } from 'vitest'
import { type Callable, callableChain } from '#shared/alert/callable'
import { escalationsDue, nextEscalationAt, nextInChain } from '#shared/alert/escalation'
import type { ChainContact } from '#shared/runbook/model'
import { alert, minute, taken } from './fixtures'

function contact(role: string): Callable {
  return { role, name: null, phone: null, email: null, backup: null, standsInFor: null }
}
const [first, second, third] = [contact('First'), contact('Second'), contact('Third')]
const chain = [first, second, third]
const call = (name: string, at: number) => ({ name, at, by: 'Kim' })

describe('nextInChain', () => {
  it('is with the first, and the second is next from the escalation time on', () => {
    const place = { current: first, next: second, nextAt: 40 * minute }
    expect(nextInChain(chain, alert(), 39 * minute)).toEqual(place)
    expect(nextInChain(chain, alert(), 69 * minute)).toEqual(place)
  })

  it('moves on at every escalation time, and stays at the end of the chain', () => {
    const last = { current: second, next: third, nextAt: 70 * minute }
    expect(nextInChain(chain, alert(), 70 * minute)).toEqual(last)
    expect(nextInChain(chain, alert(), 999 * minute)).toEqual(last)
  })

  it('moves on once a call is noted, without waiting', () => {
    const once = alert({ calls: [call('Second', 12 * minute)] })
    expect(nextInChain(chain, once, 12 * minute)).toEqual({
      current: second,
      next: third,
      nextAt: 70 * minute,
    })
    const twice = alert({ calls: [...once.calls, call('Third', 13 * minute)] })
    expect(nextInChain(chain, twice, 13 * minute)).toEqual({ current: third, next: null, nextAt: null })
  })

  it('stays where it was once somebody has acknowledged', () => {
    const standing = alert({ state: 'acknowledged', acknowledgement: taken(41 * minute) })
    expect(nextInChain(chain, standing, 200 * minute)).toEqual({ current: first, next: second, nextAt: null })
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

describe('what is due of the chain', () => {
  it('is each step once', () => {
    expect(nextEscalationAt(chain, alert())).toBe(40 * minute)
    expect(nextEscalationAt(chain, alert({ escalationsTold: 1 }))).toBe(70 * minute)
    expect(nextEscalationAt(chain, alert({ escalationsTold: 2 }))).toBeNull()
    expect(escalationsDue(chain, alert(), 39 * minute)).toBe(0)
    expect(escalationsDue(chain, alert(), 999 * minute)).toBe(2)
  })

  it('leaves out who was called already', () => {
    expect(nextEscalationAt(chain, alert({ calls: [call('Second', 0)] }))).toBe(70 * minute)
  })

  it('is told once even where the runbook names nobody', () => {
    expect(nextEscalationAt([], alert())).toBe(40 * minute)
    expect(nextEscalationAt([], alert({ escalationsTold: 1 }))).toBeNull()
  })
})

describe('callableChain', () => {
  const person = (name: string, backup: string | null = null): ChainContact => ({
    name,
    role: `${name}'s role`,
    phone: `+46 ${name.length}`,
    email: null,
    backup,
    line: 1,
  })
  const names = (callables: readonly Callable[]) => callables.map(({ name }) => name)
  const away = (contact: string, until = 100) => ({ contact, until, by: 'Kim', at: 0 })

  it('is the chain while nobody is away', () => {
    expect(names(callableChain([person('Ana'), person('Bo')], [], 0))).toEqual(['Ana', 'Bo'])
  })

  it('puts the backup in the place of who is away, until they are back', () => {
    const people = [person('Ana', 'Cy'), person('Bo')]
    expect(callableChain(people, [away('Ana')], 99)).toMatchObject([
      { name: 'Cy', phone: null, standsInFor: 'Ana' },
      { name: 'Bo', standsInFor: null },
    ])
    expect(names(callableChain(people, [away('Ana')], 100))).toEqual(['Ana', 'Bo'])
  })

  it('gives a backup the ways that the chain has for that name, and names nobody twice', () => {
    const people = [person('Ana', 'Bo'), person('Bo')]
    expect(callableChain(people, [away('Ana')], 0)).toMatchObject([
      { name: 'Bo', phone: '+46 2', standsInFor: 'Ana' },
    ])
  })

  it('passes over who is away without a backup that is there', () => {
    const people = [person('Ana'), person('Bo', 'Cy'), person('Dan')]
    expect(names(callableChain(people, [away('Ana'), away('Bo'), away('Cy')], 0))).toEqual(['Dan'])
  })

  it('stays as it is when nobody would be left', () => {
    expect(names(callableChain([person('Ana')], [away('Ana')], 0))).toEqual(['Ana'])
  })
})
