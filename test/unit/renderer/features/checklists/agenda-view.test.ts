import { describe, expect, it } from 'vitest'
import { agendaGroups, agendaSummary } from '../../../../../renderer/features/checklists/agenda-view'

const item = (key: string, state: 'overdue' | 'due' | 'later' | 'done' | 'on demand') => ({
  checklist: { key, title: key, sectionId: key, schedule: null, items: [], line: 1 },
  run: null,
  state,
  dueAt: null,
  periodStart: null,
})

describe('agendaGroups', () => {
  it('puts what is late first and leaves out empty groups', () => {
    const groups = agendaGroups([item('b', 'on demand'), item('a', 'overdue'), item('c', 'overdue')])
    expect(groups.map(({ state, items }) => [state, items.length])).toEqual([
      ['overdue', 2],
      ['on demand', 1],
    ])
  })
})

describe('agendaSummary', () => {
  it('counts what is overdue and due', () => {
    expect(agendaSummary([item('a', 'overdue'), item('b', 'due'), item('c', 'due')])).toBe('1 overdue, 2 due')
    expect(agendaSummary([item('b', 'due'), item('c', 'later')])).toBe('1 due')
  })

  it('says so when nothing is', () => {
    expect(agendaSummary([item('a', 'later'), item('b', 'done')])).toBe('Nothing is due')
  })
})
