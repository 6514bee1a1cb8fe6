import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeMaintenance, covers, isNamedIn, phaseOf } from '#shared/watch/maintenance'
import type { Maintenance, MaintenanceScope } from '#shared/watch/maintenance-record'

const monitor = { id: 'api', name: 'Checkout API', group: 'Payments' }

function maintenance(changes: Partial<Maintenance> = {}): Maintenance {
  return {
    id: 'one',
    scope: { kind: 'everything' },
    reason: 'New certificates',
    startsAt: 100,
    endsAt: 200,
    source: { kind: 'declared', by: 'Ines' },
    ...changes,
  }
}

describe('activeMaintenance', () => {
  it('is on from its start until just before its end', () => {
    const one = [maintenance()]
    expect(activeMaintenance(one, monitor, 99)).toBeNull()
    expect(activeMaintenance(one, monitor, 100)).toEqual({
      windowId: 'one',
      reason: 'New certificates',
      until: 200,
    })
    expect(activeMaintenance(one, monitor, 199)).not.toBeNull()
    expect(activeMaintenance(one, monitor, 200)).toBeNull()
  })

  it('is the one that ends last of those that cover the monitor', () => {
    const others = [
      maintenance({ id: 'longer', endsAt: 300 }),
      maintenance({ id: 'elsewhere', endsAt: 400, scope: { kind: 'group', group: 'Search' } }),
    ]
    expect(activeMaintenance([maintenance(), ...others], monitor, 150)?.windowId).toBe('longer')
  })

  it('holds at a time exactly when some maintenance that covers the monitor is on', () => {
    const any = fc.record({
      startsAt: fc.nat(50),
      lasts: fc.integer({ min: -5, max: 50 }),
      covering: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.nat(110), (found, now) => {
        const list = found.map(({ startsAt, lasts, covering }, index) =>
          maintenance({
            id: String(index),
            startsAt,
            endsAt: startsAt + lasts,
            scope: { kind: 'monitors', monitorIds: covering ? ['api'] : ['other'] },
          }),
        )
        const held = found.some(
          ({ startsAt, lasts, covering }) => covering && startsAt <= now && now < startsAt + lasts,
        )
        const active = activeMaintenance(list, monitor, now)
        expect(active !== null).toBe(held)
        if (active !== null) expect(active.until).toBeGreaterThan(now)
      }),
    )
  })
})

describe('phaseOf', () => {
  it('never is on for what ends before it begins', () => {
    expect([0, 150, 250].map((now) => phaseOf({ startsAt: 200, endsAt: 100 }, now))).toEqual([
      'coming',
      'over',
      'over',
    ])
  })
})

describe('covers', () => {
  it.each<[string, MaintenanceScope, boolean]>([
    ['its group', { kind: 'group', group: 'Payments' }, true],
    ['another group', { kind: 'group', group: 'Search' }, false],
    ['its id', { kind: 'monitors', monitorIds: ['db', 'api'] }, true],
    ['another id', { kind: 'monitors', monitorIds: ['db'] }, false],
    ['its name', { kind: 'names', names: ['Checkout API'] }, true],
    ['a component that its name has', { kind: 'names', names: ['checkout'] }, true],
    ['a component that its group has', { kind: 'names', names: ['payment'] }, true],
    ['a part of a word', { kind: 'names', names: ['Check'] }, false],
    ['no name', { kind: 'names', names: [] }, false],
  ])('knows %s', (_name, scope, expected) => {
    expect(covers(scope, monitor)).toBe(expected)
  })

  it('finds no group where there is none', () => {
    expect(covers({ kind: 'names', names: ['Payments'] }, { ...monitor, group: null })).toBe(false)
  })
})

describe('isNamedIn', () => {
  it('compares whole words in a row, in any script', () => {
    expect(isNamedIn('Update of the Order-Service (weekly)', 'order service')).toBe(true)
    expect(isNamedIn('Order of the service', 'order service')).toBe(false)
    expect(isNamedIn('Окно: Платежи', 'платежи')).toBe(true)
    expect(isNamedIn('anything', '—')).toBe(false)
  })
})
