import { describe, expect, it } from 'vitest'
import { measureOf, measureText } from '#shared/watch/unit-names'

describe('the name of a unit', () => {
  it.each([
    ['s', 1000, 'milliseconds'],
    ['Seconds', 1000, 'milliseconds'],
    ['us', 0.001, 'milliseconds'],
    [' % ', 0.01, 'fraction'],
    ['ratio', 1, 'fraction'],
    ['MiB', 2 ** 20, 'bytes'],
    ['MB', 1e6, 'bytes'],
    ['/s', 1, 'per second'],
    ['bytes per second', 1, 'bytes per second'],
    ['count', 1, 'count'],
  ])('%j is read', (name, scale, unit) => {
    expect(measureOf(name)).toEqual({ unit, scale })
  })

  it.each(['', 'furlongs', 'constructor', 'toString'])('%j is none, and it is told', (name) => {
    expect(measureOf(name)).toBeNull()
    expect(measureText.safeParse(name).error?.issues[0]?.message).toContain('is not a unit known here')
  })
})
