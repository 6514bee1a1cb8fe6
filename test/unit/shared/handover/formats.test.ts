import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notePage } from '#main/handover/note-page'
import { noteChat } from '#shared/handover/chat'
import { fileText } from '#shared/handover/file'
import { noteMarkdown } from '#shared/handover/markdown'
import { parseMarkdown } from '#shared/runbook/markdown'
import { eventfulNote } from './note'

const golden = (name: string) => join(import.meta.dirname, 'golden', name)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a handover', () => {
  test('as Markdown', async () => {
    await expect(noteMarkdown(eventfulNote)).toMatchFileSnapshot(golden('handover.md'))
  })

  test('as text for a chat', async () => {
    await expect(noteChat(eventfulNote)).toMatchFileSnapshot(golden('handover.txt'))
  })

  test('as one HTML page', async () => {
    await expect(notePage(eventfulNote)).toMatchFileSnapshot(golden('handover.html'))
  })

  test('as JSON', async () => {
    const text = fileText({ kind: 'note', note: eventfulNote }, sha256)
    await expect(text).toMatchFileSnapshot(golden('handover.json'))
  })
})

describe('whatever was written in a line', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      '![x](http://x.example/p.png)',
      '# a\n# b',
      '1. x',
      '- y',
      '&lt;b&gt;',
      '~~gone~~',
      '| a |\n|---|',
    ),
  )
  const noteOf = (text: string) => ({
    ...eventfulNote,
    lines: [{ id: 'l', section: 'notes' as const, source: null, text }],
  })

  test('is no Markdown of its own', () => {
    const shape = (text: string) => parseMarkdown(noteMarkdown(noteOf(text))).nodes.map(({ type }) => type)
    const plain = shape('plain')
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '')
        expect(shape(text)).toEqual(plain)
      }),
      { numRuns: 40 },
    )
  })

  test('is no HTML of its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const page = notePage(noteOf(text))
        expect(page).not.toMatch(/<script|<img|href="(?!https?:)/i)
      }),
    )
  })
})
