import { describe, expect, it } from 'vitest'
import { byGroup, findEntries, type PaletteEntry, unmarked } from '../../../../../renderer/app/palette/find'

const entry = (label: string, detail = '', group = 'Runbook'): PaletteEntry => ({
  id: label,
  group,
  label: unmarked(label),
  detail: unmarked(detail),
  snippet: unmarked(''),
  keys: [],
  isCode: false,
  choose: () => {},
  copy: null,
})
const labels = (found: PaletteEntry[]) => found.map(({ label }) => label.text)

describe('findEntries', () => {
  it('wants every word, in any order', () => {
    const entries = [entry('Database recovery'), entry('Database backup'), entry('Recovery of the database')]
    expect(labels(findEntries(entries, 'recov data', 9))).toEqual([
      'Database recovery',
      'Recovery of the database',
    ])
  })

  it('puts words that begin with the query before words that contain it', () => {
    const entries = [entry('Preview'), entry('Access review'), entry('Review of access')]
    expect(labels(findEntries(entries, 'review', 9))).toEqual([
      'Review of access',
      'Access review',
      'Preview',
    ])
  })

  it('finds by what is said beside the label, after the labels', () => {
    const entries = [entry('Marek Lindqvist', 'Operations manager'), entry('Manager on duty')]
    expect(labels(findEntries(entries, 'manager', 9))).toEqual(['Manager on duty', 'Marek Lindqvist'])
  })

  it('marks the words that it found', () => {
    const [found] = findEntries([entry('Open a runbook', 'Markdown file')], 'file run', 9)
    expect(found?.label.marks).toEqual([[7, 14]])
    expect(found?.detail.marks).toEqual([[9, 13]])
  })

  it('shows the first ones for an empty query, and no more than asked for', () => {
    const entries = [entry('One'), entry('Two'), entry('Three')]
    expect(labels(findEntries(entries, ' ', 2))).toEqual(['One', 'Two'])
  })

  it('takes signs literally', () => {
    expect(labels(findEntries([entry('curl -I [url]'), entry('curl')], '[url]', 9))).toEqual([
      'curl -I [url]',
    ])
  })
})

describe('byGroup', () => {
  it('keeps groups where their best entry stands', () => {
    const found = [entry('a', '', 'Contacts'), entry('b', '', 'Runbook'), entry('c', '', 'Contacts')]
    expect(byGroup(found, 9).map(({ group, entries }) => [group, labels(entries)])).toEqual([
      ['Contacts', ['a', 'c']],
      ['Runbook', ['b']],
    ])
  })

  it('shows so many of a group, and says how many more there are', () => {
    const found = ['a', 'b', 'c'].map((label) => entry(label, '', 'Watch'))
    expect(byGroup(found, 2)).toEqual([{ group: 'Watch', entries: found.slice(0, 2), more: 1 }])
  })
})
