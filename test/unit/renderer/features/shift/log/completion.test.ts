import { describe, expect, it } from 'vitest'
import { completed, completionAt } from '../../../../../../renderer/features/shift/log/completion'

const atEnd = (text: string) => completionAt(text, text.length)

describe('completionAt', () => {
  it.each([
    ['#', '#', ''],
    ['Deployed #rel', '#', 'rel'],
    ['Told @In', '@', 'In'],
    ['See [[check out', '[[', 'check out'],
  ])('knows what is being typed in %j', (text, sign, typed) => {
    expect(atEnd(text)).toMatchObject({ sign, typed })
  })

  it.each(['', 'plain', 'C#', 'ines@example', 'issue#4', '[[done]]', '#tag ', '&#39'])(
    'asks nothing at the end of %j',
    (text) => {
      expect(atEnd(text)).toBeNull()
    },
  )

  it('looks only at what stands before the caret', () => {
    expect(completionAt('#one two', 4)).toMatchObject({ sign: '#', typed: 'one' })
    expect(completionAt('one #two', 3)).toBeNull()
  })
})

describe('completed', () => {
  it('replaces what was typed, and leaves the caret after it', () => {
    const text = 'Told @In about it'
    const completion = completionAt(text, 8)
    expect(completion).not.toBeNull()
    if (completion === null) return
    const next = completed(text, 8, completion, '@[Ines Roth]')
    expect(next.text).toBe('Told @[Ines Roth] about it')
    expect(next.text.slice(0, next.caret)).toBe('Told @[Ines Roth] ')
  })

  it('makes room at the end of the text', () => {
    const completion = atEnd('#ha')
    expect(completion && completed('#ha', 3, completion, '#handover')).toEqual({
      text: '#handover ',
      caret: 10,
    })
  })
})
