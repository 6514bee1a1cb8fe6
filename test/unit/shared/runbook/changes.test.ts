import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSections, type Passage, passagesOf } from '#shared/runbook/changes'
import { parseRunbook } from '#shared/runbook/parse'
import { markdownLike } from './markdown-like'

function passages(text: string): Passage[] {
  const { sections, document } = parseRunbook(text)
  const lineCount = text.split(/\r\n|\n|\r/).length
  const files = [{ path: 'runbook.md', title: document.title, firstLine: 1, lineCount }]
  return passagesOf({ text, files, sections })
}

function changes(before: string, now: string) {
  return changedSections(passages(before), passages(now))
}

const base = '# Ops\n\n## Steps\n\nOne.\n\n## Contacts\n\nInes.\n'

describe('what changed in a runbook', () => {
  it('is the lines of the section that they are in, and of no section around it', () => {
    expect(changes(base, base.replace('Ines.', 'Ines.\nMarek.'))).toEqual([
      {
        sectionId: 'contacts',
        title: 'Contacts',
        kind: 'changed',
        lines: [
          { kind: 'same', text: '## Contacts' },
          { kind: 'same', text: '' },
          { kind: 'same', text: 'Ines.' },
          { kind: 'added', text: 'Marek.' },
          { kind: 'same', text: '' },
        ],
      },
    ])
  })

  it('is a section that came, and one that went', () => {
    const now = '# Ops\n\n## Steps\n\nOne.\n\n## Windows\n\nSundays.\n'
    const found = changes(base, now).map(({ sectionId, title, kind }) => ({ sectionId, title, kind }))
    expect(found).toEqual([
      { sectionId: null, title: 'Contacts', kind: 'removed' },
      { sectionId: 'windows', title: 'Windows', kind: 'added' },
    ])
  })

  it('is a heading that was reworded above the same text', () => {
    expect(changes(base, base.replace('## Contacts', '## People to call'))).toMatchObject([
      { sectionId: 'people-to-call', kind: 'changed' },
    ])
  })

  it('is not the second of two sections with one name when a third comes before them', () => {
    const two = '# Ops\n\n## Steps\n\nA\n\n## Steps\n\nB\n'
    expect(changes(two, two.replace('## Steps\n\nA', '## Steps\n\nNew\n\n## Steps\n\nA'))).toMatchObject([
      { kind: 'added', lines: expect.arrayContaining([{ kind: 'added', text: 'New' }]) },
    ])
  })

  it('is told of what stands before the first heading as well', () => {
    expect(changes(`Read me.\n\n${base}`, `Read me first.\n\n${base}`)).toMatchObject([
      { sectionId: null, kind: 'changed' },
    ])
  })

  it('is nothing for the same text, whatever it is', () => {
    fc.assert(
      fc.property(markdownLike, (text) => {
        expect(changes(text, text)).toEqual([])
      }),
    )
  })

  it('leads from the old text to the new one, in whatever both are', () => {
    fc.assert(
      fc.property(markdownLike, markdownLike, (before, now) => {
        const [old, current] = [passages(before), passages(now)]
        expect(old.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(
          before.split(/\r\n|\n|\r/).length,
        )
        const found = changedSections(old, current)
        const lines = found.flatMap((section) => section.lines)
        const balance = (kind: string) => lines.filter((line) => line.kind === kind).length
        const count = (all: readonly Passage[]) => all.reduce((sum, passage) => sum + passage.lines.length, 0)
        expect(count(current) - count(old)).toBe(balance('added') - balance('removed'))
      }),
    )
  })

  it('is found in texts that have nothing in common, and in long ones', () => {
    const long = (word: string) =>
      `# Ops\n\n${Array.from({ length: 9_000 }, (_, n) => `${word} ${n}`).join('\n')}\n`
    const [section] = changes(long('old'), long('new'))
    expect(section?.lines.filter(({ kind }) => kind === 'added')).toHaveLength(9_000)
    expect(section?.lines.filter(({ kind }) => kind === 'removed')).toHaveLength(9_000)
  })
})
