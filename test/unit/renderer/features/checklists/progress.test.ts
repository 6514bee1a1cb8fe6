import { describe, expect, it } from 'vitest'
import { lastBy, phases, progress, tickOf } from '../../../../../renderer/features/checklists/progress'

const item = (key: string, phase: string | null = null) => ({ key, text: key, line: 1, phase })
const checklist = {
  key: 'morning',
  title: 'Morning',
  sectionId: 'morning',
  schedule: null,
  items: [item('a'), item('b')],
  line: 1,
}
const tick = (itemKey: string, by: string, at: number) => ({
  itemKey,
  text: itemKey,
  state: 'done' as const,
  by,
  at,
  note: null,
})
const run = {
  id: 'r1',
  subject: { kind: 'checklist' as const, checklistKey: 'morning' },
  title: 'Morning',
  startedAt: 0,
  periodStart: null,
  completedAt: null,
  skipped: null,
  ticks: [tick('b', 'Tomasz', 30), tick('a', 'Ines', 20), tick('gone', 'Ines', 10)],
}

describe('progress', () => {
  it('counts the ticked items, not ticks of items that the runbook no longer has', () => {
    expect(progress(checklist, { ...run, ticks: run.ticks.slice(1) })).toEqual({ done: 1, of: 2 })
  })

  it('is nothing without a run', () => {
    expect(progress(checklist, null)).toEqual({ done: 0, of: 2 })
    expect(tickOf(null, 'a')).toBeNull()
  })
})

describe('lastBy', () => {
  it('names who ticked last', () => {
    expect(lastBy(run)).toBe('Tomasz')
  })

  it('names nobody without a tick', () => {
    expect(lastBy({ ...run, ticks: [] })).toBeNull()
    expect(lastBy(null)).toBeNull()
  })
})

describe('phases', () => {
  it('keeps together what follows each other in one phase', () => {
    const found = phases([item('a', 'Before'), item('b', 'Before'), item('c', 'After'), item('d')])
    expect(found.map(({ title, items }) => [title, items.map(({ key }) => key)])).toEqual([
      ['Before', ['a', 'b']],
      ['After', ['c']],
      [null, ['d']],
    ])
  })
})
