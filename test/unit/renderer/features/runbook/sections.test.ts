import { describe, expect, it } from 'vitest'
import {
  chapterAtLine,
  filterOutline,
  groupOutline,
  sectionAtLine,
} from '../../../../../renderer/features/runbook/sections'

const section = (id: string, depth: number, line: number, endLine: number) => ({
  id,
  title: id,
  depth,
  line,
  endLine,
})
const sections = [
  section('Service', 1, 1, 40),
  section('Daily work', 2, 5, 20),
  section('Morning checks', 3, 8, 14),
  section('Evening checks', 3, 15, 20),
  section('Recovery', 2, 21, 40),
]
const ids = (found: { id: string }[]) => found.map(({ id }) => id)

describe('filterOutline', () => {
  it('keeps the sections that a found one stands in', () => {
    expect(ids(filterOutline(sections, 'morning'))).toEqual(['Service', 'Daily work', 'Morning checks'])
  })

  it('wants every word, in any order and case', () => {
    expect(ids(filterOutline(sections, 'CHECKS even'))).toEqual(['Service', 'Daily work', 'Evening checks'])
  })

  it('shows all for an empty query and none for words that no title has', () => {
    expect(filterOutline(sections, '  ')).toEqual(sections)
    expect(filterOutline(sections, 'payroll')).toEqual([])
  })
})

describe('sectionAtLine and chapterAtLine', () => {
  it('find the innermost section and the chapter around it', () => {
    expect(sectionAtLine(sections, 16)?.id).toBe('Evening checks')
    expect(chapterAtLine(sections, 16)?.id).toBe('Daily work')
  })

  it('fall back to the section above all chapters', () => {
    expect(sectionAtLine(sections, 3)?.id).toBe('Service')
    expect(chapterAtLine(sections, 3)?.id).toBe('Service')
  })

  it('find nothing outside of every section', () => {
    expect(sectionAtLine(sections, 99)).toBeNull()
    expect(chapterAtLine([], 1)).toBeNull()
  })
})

describe('groupOutline', () => {
  const file = (path: string, firstLine: number, lineCount: number) => ({
    path,
    title: path,
    firstLine,
    lineCount,
  })

  it('puts sections under their files, and leaves out files without any', () => {
    const files = [file('a.md', 1, 14), file('none.md', 15, 0), file('b.md', 15, 30)]
    expect(groupOutline(sections, files).map((group) => [group.file?.path, ids(group.sections)])).toEqual([
      ['a.md', ['Service', 'Daily work', 'Morning checks']],
      ['b.md', ['Evening checks', 'Recovery']],
    ])
  })

  it('cuts many sections into groups, the file named once', () => {
    const many = Array.from({ length: 250 }, (_, index) => section(`s${index}`, 2, index + 1, index + 1))
    const groups = groupOutline(many, [file('a.md', 1, 200), file('b.md', 201, 50)])
    expect(groups.map((group) => [group.file?.path ?? null, group.sections.length])).toEqual([
      ['a.md', 100],
      [null, 100],
      ['b.md', 50],
    ])
    expect(groups.flatMap((group) => group.sections)).toEqual(many)
  })

  it('names no file where there is one alone', () => {
    expect(groupOutline(sections, [file('a.md', 1, 40)])).toEqual([{ file: null, sections }])
  })
})
