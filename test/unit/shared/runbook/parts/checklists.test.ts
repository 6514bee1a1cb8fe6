import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'

const checklistsOf = (text: string) => parseRunbook(text).checklists

describe('checklists', () => {
  it.each([
    ['Morning checklist (start of business day)', { kind: 'daily', at: 540 }],
    ['Morning round, 07:15', { kind: 'daily', at: 435 }],
    ['Hourly health checks', { kind: 'interval', every: 3_600_000 }],
    ['Every 30 minutes', { kind: 'interval', every: 1_800_000 }],
    ['End of day', { kind: 'daily', at: 1020 }],
    ['Daily security checks', { kind: 'daily', at: 540 }],
    ['Weekdays at 6:30 PM', { kind: 'weekly', on: [1, 2, 3, 4, 5], at: 1110 }],
    ['First Sunday of the month', { kind: 'monthly', nth: 1, on: 7, at: 540 }],
    ['Quarterly access review', { kind: 'quarterly', at: 540 }],
    ['Database recovery', null],
    ['On-call handover', null],
    ['After a change', { kind: 'event', event: 'after a change' }],
    ['After an incident', null],
  ])('%s', (title, schedule) => {
    const [checklist] = checklistsOf(`## ${title}\n- [ ] Look\n`)
    expect(checklist).toMatchObject({ title, schedule, line: 2 })
  })

  it('begin anew at a line in bold that says when', () => {
    const found = checklistsOf(
      '## Weekly tasks\n**Monday:**\n- [ ] One\n- [ ] Two\n\n**Friday**\n\n- [ ] Three\n',
    )
    expect(found.map(({ title, key, items }) => [title, key, items.length])).toEqual([
      ['Weekly tasks: Monday', 'weekly-tasks-monday', 2],
      ['Weekly tasks: Friday', 'weekly-tasks-friday', 1],
    ])
    expect(found[1]?.schedule).toEqual({ kind: 'weekly', on: [5], at: 540 })
  })

  it('take their schedule from the heading above where that is one of tasks', () => {
    const [own, above] = checklistsOf(
      '# Weekly tasks\n## Backups\n- [ ] One\n# Daily operations\n## Recovery\n- [ ] Two\n',
    )
    expect(own?.schedule).toEqual({ kind: 'weekly', on: [1], at: 540 })
    expect(above?.schedule).toBeNull()
  })

  it('have phases from numbered points, nested boxes and lines in bold', () => {
    const [checklist] = checklistsOf(
      '## Change\n1. **Before**\n   - [ ] One\n     - [ ] Under one\n2. **After:**\n   - [x] Two\n\n**Later**\n\n- [ ] Three\n',
    )
    expect(checklist?.items.map(({ text, phase, line }) => [text, phase, line])).toEqual([
      ['One', 'Before', 3],
      ['Under one', 'Before', 4],
      ['Two', 'After', 6],
      ['Three', 'Later', 10],
    ])
  })

  it('number the keys of alike items, and keep keys when others are added', () => {
    const keys = (text: string) => checklistsOf(text)[0]?.items.map(({ key }) => key)
    expect(keys('# A\n- [ ] Look\n- [ ] Look\n')).toEqual(['look', 'look-1'])
    expect(keys('# A\n- [ ] First\n- [ ] Look\n- [ ] **Look**\n')).toEqual(['first', 'look', 'look-1'])
  })
})
