import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indented, outdented } from '../../../../../../renderer/features/runbook/editing/indentation'

describe('indented and outdented', () => {
  it('move the line with the cursor', () => {
    expect(indented({ text: '- a\n- b', from: 6, to: 6 })).toEqual({ text: '- a\n  - b', from: 8, to: 8 })
    expect(outdented({ text: '- a\n  - b', from: 8, to: 8 })).toEqual({ text: '- a\n- b', from: 6, to: 6 })
  })

  it('move every line that is selected, and leave empty ones empty', () => {
    const { text } = indented({ text: 'a\n\nb\nc', from: 0, to: 4 })
    expect(text).toBe('  a\n\n  b\nc')
  })

  it('take away no letter', () => {
    expect(outdented({ text: ' a\nb', from: 0, to: 4 }).text).toBe('a\nb')
  })

  it('undo each other, with the cursor where it was', () => {
    const line = fc.stringMatching(/^[a-z-]{1,6}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), fc.nat(), fc.nat(), (lines, one, other) => {
        const text = lines.join('\n')
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
        expect(outdented(indented({ text, from, to }))).toEqual({ text, from, to })
      }),
    )
  })
})
