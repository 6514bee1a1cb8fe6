import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { Lookups } from '#main/probes/lookups'

const address: LookupAddress[] = [{ address: '192.0.2.1', family: 4 }]

/** A system that answers when it is told to. */
class System {
  readonly asked: string[] = []
  readonly #answers: (() => void)[] = []
  readonly lookups = new Lookups((name, found) => {
    this.asked.push(name)
    this.#answers.push(() => found(null, address))
  })

  answer(): void {
    this.#answers.shift()?.()
  }
}

/** Asks for a name and notes in `told` once there is an answer. */
function ask({ lookups }: System, name: string, told: string[]): AbortController {
  const abort = new AbortController()
  lookups.find(name, abort.signal, (_error, addresses) => told.push(`${name} ${addresses[0]?.address}`))
  return abort
}

describe('Lookups', () => {
  it('asks for a name once and tells all who wait', () => {
    const system = new System()
    const told: string[] = []
    for (const name of ['a.example', 'a.example', 'b.example']) ask(system, name, told)
    expect(system.asked).toEqual(['a.example', 'b.example'])
    system.answer()
    expect(told).toEqual(['a.example 192.0.2.1', 'a.example 192.0.2.1'])
  })

  it('asks anew once there was an answer', () => {
    const system = new System()
    ask(system, 'a.example', [])
    system.answer()
    ask(system, 'a.example', [])
    expect(system.asked).toEqual(['a.example', 'a.example'])
  })

  it('asks for few names at a time, in their order', () => {
    const system = new System()
    const told: string[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e']) ask(system, name, told)
    expect(system.asked).toEqual(['a', 'b', 'c'])
    system.answer()
    expect(system.asked).toEqual(['a', 'b', 'c', 'd'])
  })

  it('never asks for what nobody waits for any more, and tells nobody who left', () => {
    const system = new System()
    const told: string[] = []
    const left = ['a', 'b', 'c', 'd'].map((name) => ask(system, name, told))
    for (const abort of left) abort.abort()
    ask(system, 'e', told)
    for (let answers = 0; answers < 4; answers += 1) system.answer()
    expect(system.asked).toEqual(['a', 'b', 'c', 'e'])
    expect(told).toEqual(['e 192.0.2.1'])
  })
})
