import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ChangedLine,
  foldUnchanged,
} from '../../../../../../renderer/features/runbook/changes/folded-lines'

const same = (count: number): ChangedLine[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'same', text: `line ${index}` }))
const added: ChangedLine = { kind: 'added', text: 'new' }
const shape = (lines: ChangedLine[]) =>
  foldUnchanged(lines, 2).map((stretch) => (stretch.kind === 'lines' ? stretch.lines.length : -stretch.count))

describe('foldUnchanged', () => {
  it('keeps some lines before and after a change', () => {
    expect(shape([...same(10), added, ...same(10)])).toEqual([-8, 2, 1, 2, -8])
  })

  it('leaves out lines between two changes that are far apart', () => {
    expect(shape([added, ...same(9), added])).toEqual([1, 2, -5, 2, 1])
  })

  it('leaves out no single line', () => {
    expect(shape([added, ...same(5), added])).toEqual([1, 5, 1])
  })

  it('loses no line, and none that changed is left out', () => {
    const line = fc.record({ kind: fc.constantFrom('same', 'added', 'removed'), text: fc.string() })
    fc.assert(
      fc.property(fc.array(line), fc.nat(4), (lines, context) => {
        const stretches = foldUnchanged(lines, context)
        const count = stretches.reduce(
          (sum, stretch) => sum + (stretch.kind === 'lines' ? stretch.lines.length : stretch.count),
          0,
        )
        const shown = stretches.flatMap((stretch) => (stretch.kind === 'lines' ? stretch.lines : []))
        expect(count).toBe(lines.length)
        expect(shown.filter(({ kind }) => kind !== 'same')).toEqual(
          lines.filter(({ kind }) => kind !== 'same'),
        )
      }),
    )
  })
})
