import { describe, expect, it } from 'vitest'
import { choiceFor, chooseValue } from '#shared/watch/kinds/series'

const above = { comparison: '>', value: 1, unit: 'count' } as const
const below = { comparison: '<', value: 1, unit: 'count' } as const

describe('which of several series is judged', () => {
  it.each([
    ['any', above, 'highest'],
    ['any', below, 'lowest'],
    ['all', above, 'lowest'],
    ['all', below, 'highest'],
    ['any', null, 'highest'],
    ['one', above, 'one'],
    ['sum', below, 'sum'],
  ] as const)('of %s with %j it is %s', (expected, threshold, choice) => {
    expect(choiceFor(expected, threshold)).toBe(choice)
  })

  const [a, b] = [
    { labels: 'disk="a"', value: 0.5 },
    { labels: 'disk="b"', value: 0.9 },
  ]

  it('is told with its labels', () => {
    expect(chooseValue([a, b], 'highest', 'fraction')).toEqual({
      ok: true,
      value: 0.9,
      text: '90 %, the highest of 2 series (disk="b")',
    })
    expect(chooseValue([a, b], 'lowest', 'fraction')).toMatchObject({ value: 0.5 })
    expect(chooseValue([a, b], 'sum', 'fraction')).toMatchObject({ value: 1.4 })
  })

  it('may be the only one, where one is expected', () => {
    expect(chooseValue([a], 'one', 'fraction')).toEqual({ ok: true, value: 0.5, text: '50 %' })
    expect(chooseValue([a, b], 'one', 'fraction')).toEqual({
      ok: false,
      text: '2 series where one is expected',
    })
  })
})
