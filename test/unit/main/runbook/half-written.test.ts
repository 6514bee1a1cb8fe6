import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksWhole } from '#main/runbook/half-written'

const lines = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `Line ${from + index}\n`).join('')

describe('looksWhole', () => {
  it('takes a text that was changed before its end for whole', () => {
    expect(looksWhole(lines(0, 100), `# New\n${lines(1, 100)}`)).toBe(true)
  })

  it('waits for more where the end is another, or nothing was known before', () => {
    expect(looksWhole(lines(0, 100), lines(0, 101))).toBe(false)
    expect(looksWhole('', lines(0, 100))).toBe(false)
    expect(looksWhole('\n\n', 'text\n\n')).toBe(false)
  })

  it('takes no beginning of the new text for all of it, wherever it was cut off', () => {
    const cut = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(cut, cut, (changed, kept) => {
        const now = `${lines(0, changed)}Changed\n${lines(changed + 1, 100)}`
        const written = now.slice(0, Math.floor((now.length * kept) / 100))
        expect(looksWhole(lines(0, 100), written)).toBe(false)
      }),
    )
  })
})
