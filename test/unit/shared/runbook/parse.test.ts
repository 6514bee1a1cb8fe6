import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { runbookModelSchema } from '#shared/runbook/model'
import { parseRunbook } from '#shared/runbook/parse'
import { wholeMarkdown } from '../../../fixtures/whole-markdown'
import { markdownLike } from './markdown-like'

describe('parseRunbook', () => {
  it('gives a model of any text, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 400 }), markdownLike), (text) => {
        const lines = text.split(/\r\n|\n|\r/).length
        const model = runbookModelSchema.parse(parseRunbook(text))
        for (const section of model.sections) {
          expect(section.line).toBeLessThanOrEqual(section.endLine)
          expect(section.endLine).toBeLessThanOrEqual(lines)
        }
        for (const gap of model.gaps) expect(gap.line).toBeLessThanOrEqual(lines)
      }),
      { numRuns: 200 },
    )
  })

  it('keeps keys and ids unique', () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        const { sections, checklists } = parseRunbook(text)
        expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
        expect(new Set(checklists.map(({ key }) => key)).size).toBe(checklists.length)
        for (const { items } of checklists)
          expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      }),
      { numRuns: 100 },
    )
  })

  it('finds every line, heading and box of any text again', () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        const { sections, checklists } = parseRunbook(text)
        const first = sections[0]?.line ?? Number.POSITIVE_INFINITY
        text.split(/\r\n|\n|\r/).forEach((words, index) => {
          const isWithin = sections.some(({ line, endLine }) => index + 1 >= line && index + 1 <= endLine)
          if (words.trim() !== '' && index + 1 >= first) expect(isWithin).toBe(true)
        })
        const { headings, boxes } = landmarksOf(wholeMarkdown(text))
        expect(sections.map(({ line }) => line).sort(ascending)).toEqual(headings)
        expect(checklists.flatMap(({ items }) => items.map(({ line }) => line)).sort(ascending)).toEqual(
          boxes,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('loses no heading and no box', () => {
    const part = fc.oneof(
      fc
        .integer({ min: 1, max: 6 })
        .map((depth) => ({ text: `${'#'.repeat(depth)} Title`, headings: 1, boxes: 0 })),
      fc
        .integer({ min: 1, max: 4 })
        .map((count) => ({ text: '- [ ] Look\n'.repeat(count), headings: 0, boxes: count })),
      fc.constant({
        text: '1. **Phase**\n   - [ ] One\n   - [x] Two\n     - [ ] Three',
        headings: 0,
        boxes: 3,
      }),
      fc.constant({ text: '> ## Quoted\n>\n> - [ ] Quoted too', headings: 1, boxes: 1 }),
      fc.constant({ text: '```bash\n# no heading\n- [ ] no box\n```', headings: 0, boxes: 0 }),
      fc.constant({ text: '**Monday:**', headings: 0, boxes: 0 }),
      fc.constant({ text: 'Words of no importance. '.repeat(80), headings: 0, boxes: 0 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (written) => {
        const model = parseRunbook(written.map(({ text }) => `${text}\n`).join('\nAnd then.\n\n'))
        const count = (of: 'headings' | 'boxes') => written.reduce((sum, each) => sum + each[of], 0)
        expect(model.sections).toHaveLength(count('headings'))
        expect(model.checklists.flatMap(({ items }) => items)).toHaveLength(count('boxes'))
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['quotes', '> '.repeat(10_000)],
    ['lists in lists', '- '.repeat(10_000)],
    [
      'an outline that only deepens',
      Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    ['emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['emphasis over many lines', `${'*a\n'.repeat(20_000)}${'a*\n'.repeat(20_000)}`],
    ['brackets', '['.repeat(100_000)],
    ['lists in the YAML of monitors', `\`\`\`yaml monitors\n${'['.repeat(20_000)}\n\`\`\``],
    ['aliases that grow', `\`\`\`monitors\n${'- &a [*a, *a]\n'.repeat(5000)}\`\`\``],
  ])('holds back hostile %s, says so, and understands what follows', (_what, hostile) => {
    const model = parseRunbook(`# Before\n\n${hostile}\n\n# After\n\n- [ ] Look\n`)
    const told = model.gaps.find(({ line }) => line >= 3 && line < 3 + hostile.split('\n').length)
    expect(told?.kind).toMatch(/^(?:bound|monitor)$/)
    expect(model.sections.map(({ title }) => title)).toEqual(['Before', 'After'])
    expect(model.checklists.at(-1)?.items.at(-1)?.text).toBe('Look')
  })
})

function ascending(one: number, other: number): number {
  return one - other
}

/** The lines on which a parser of plain Markdown finds headings and boxes. */
function landmarksOf(root: Nodes): { headings: number[]; boxes: number[] } {
  const found = { headings: [] as number[], boxes: [] as number[] }
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 0
    if (node.type === 'heading') found.headings.push(line)
    if (node.type === 'listItem' && typeof node.checked === 'boolean') found.boxes.push(line)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return { headings: found.headings.sort(ascending), boxes: found.boxes.sort(ascending) }
}
