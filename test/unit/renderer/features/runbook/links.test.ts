import { describe, expect, it } from 'vitest'
import { sectionOfLink } from '../../../../../renderer/features/runbook/links'

const section = (id: string, line: number) => ({ id, title: id, depth: 2, line, endLine: line + 5 })
const folder = {
  kind: 'folder' as const,
  files: [
    { path: 'README.md', title: 'Start', firstLine: 1, lineCount: 20 },
    { path: 'db/restore.md', title: 'Restore', firstLine: 21, lineCount: 10 },
    { path: 'empty.md', title: 'empty.md', firstLine: 31, lineCount: 4 },
  ],
  sections: [
    section('README.md#start', 1),
    section('db/restore.md#database', 21),
    section('db/restore.md#å-ä', 25),
  ],
}

describe('sectionOfLink', () => {
  it('leads from file to file', () => {
    expect(sectionOfLink(folder, 'db/restore.md#database', 3)).toBe('db/restore.md#database')
    expect(sectionOfLink(folder, '../README.md', 22)).toBe('README.md#start')
    expect(sectionOfLink(folder, 'db/restore.md', 3)).toBe('db/restore.md#database')
  })

  it('finds an anchor in the file that the link stands in', () => {
    expect(sectionOfLink(folder, '#database', 22)).toBe('db/restore.md#database')
    expect(sectionOfLink(folder, '#%C3%A5-%C3%A4', 22)).toBe('db/restore.md#å-ä')
    expect(sectionOfLink(folder, '#database', 3)).toBeNull()
  })

  it('finds the anchors of a single file by themselves', () => {
    const file = {
      kind: 'file' as const,
      files: [{ path: 'runbook.md', title: 'Runbook', firstLine: 1, lineCount: 20 }],
      sections: [section('recovery', 4)],
    }
    expect(sectionOfLink(file, '#recovery', 1)).toBe('recovery')
    expect(sectionOfLink(file, 'runbook.md#recovery', 1)).toBe('recovery')
  })

  it.each([
    '',
    '#',
    '#gone',
    'gone.md',
    'empty.md',
    'https://db/restore.md',
    '../../README.md',
    '/README.md',
  ])('leads nowhere with “%s”', (href) => {
    expect(sectionOfLink(folder, href, 3)).toBeNull()
  })
})
