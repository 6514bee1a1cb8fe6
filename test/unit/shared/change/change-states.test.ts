import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '#shared/change/change'
import { changeStates, changeTo, nextStates } from '#shared/change/change-states'

const planned: Change = {
  id: 'c1',
  title: 'Move the queue',
  category: null,
  approvedBy: '',
  rollbackPlan: '',
  startsAt: 100,
  endsAt: 200,
  announcedAt: null,
  state: 'planned',
  createdBy: 'Ines',
  createdAt: 0,
  beganAt: null,
  endedAt: null,
}

describe('changeTo', () => {
  it('begins, is done, and can still be rolled back', () => {
    const begun = changeTo(planned, 'in progress', 110)
    expect(begun).toMatchObject({ state: 'in progress', beganAt: 110, endedAt: null })
    const done = begun && changeTo(begun, 'done', 150)
    expect(done).toMatchObject({ state: 'done', beganAt: 110, endedAt: 150 })
    expect(done && changeTo(done, 'rolled back', 160)).toMatchObject({ state: 'rolled back', endedAt: 160 })
  })

  it('can be taken up again after it was cancelled', () => {
    const cancelled = changeTo(planned, 'cancelled', 50)
    expect(cancelled).toMatchObject({ endedAt: 50 })
    expect(cancelled && changeTo(cancelled, 'planned', 60)).toMatchObject({ state: 'planned', endedAt: null })
  })

  it('goes nowhere but where it says it can', () => {
    fc.assert(
      fc.property(fc.constantFrom(...changeStates), fc.constantFrom(...changeStates), (from, to) => {
        const moved = changeTo({ ...planned, state: from }, to, 300)
        expect(moved !== null).toBe(nextStates(from).includes(to))
      }),
    )
  })
})
