import { describe, expect, it } from 'vitest'
import { pointsOfChecks, pointsOfRollUps } from '#shared/watch/figures/points'
import { rollUpOf, summed } from './samples'

const minute = 60_000

describe('pointsOfChecks', () => {
  it('has a point for each check', () => {
    const check = {
      at: 5,
      outcome: 'failed',
      status: 'critical',
      value: null,
      unit: null,
      duration: 3,
      text: 'refused',
      maintenance: true,
    } as const
    expect(pointsOfChecks([check])).toEqual([
      { at: 5, min: null, mean: null, max: null, status: 'critical', checks: 1, maintenance: 1 },
    ])
  })
})

describe('pointsOfRollUps', () => {
  it('puts roll-ups together that begin in the same stretch', () => {
    const rollUps = [
      { at: 0, rollUp: rollUpOf([summed({ value: 2 })]) },
      { at: minute, rollUp: rollUpOf([summed({ value: 10, status: 'critical' })]) },
      { at: 7 * minute, rollUp: rollUpOf([summed({ value: 4, maintenance: true })]) },
    ]
    expect(pointsOfRollUps(rollUps, 5 * minute)).toEqual([
      { at: 0, min: 2, mean: 6, max: 10, status: 'critical', checks: 2, maintenance: 0 },
      { at: 5 * minute, min: null, mean: null, max: null, status: 'ok', checks: 1, maintenance: 1 },
    ])
  })

  it('leaves the roll-ups as they are', () => {
    const first = rollUpOf([summed()])
    pointsOfRollUps(
      [
        { at: 0, rollUp: first },
        { at: minute, rollUp: rollUpOf([summed()]) },
      ],
      5 * minute,
    )
    expect(first.checks).toBe(1)
  })
})
