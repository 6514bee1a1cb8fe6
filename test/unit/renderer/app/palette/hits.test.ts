import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import type { Found, Hit, SearchTarget } from '#shared/search/found'
import { hitGroups } from '../../../../../renderer/app/palette/hits'
import { rememberedEffects } from './effects'

const text = '# Ferry\n\n## Commands\n\n```bash\ndf -h\nping [host]\nrm -rf /srv/ferry\n```\n'
const open = '/ops/ferry.md'
const other = '/ops/night'
const state = {
  runbook: {
    path: open,
    kind: 'file' as const,
    files: [],
    version: 'v1',
    readAt: 0,
    cameFrom: null,
    firstOpenedAt: 0,
    trouble: null,
    model: parseRunbook(text),
    changedSections: [],
  },
  recentRunbooks: [
    { key: other, path: other, title: 'Night shift', kind: 'folder' as const, openedAt: 0, missing: false },
  ],
}

function found(target: SearchTarget, changes: Partial<Hit> = {}): Found {
  const hit: Hit = {
    id: '1',
    title: 'Title',
    titleMarks: [],
    place: 'Ferry › Recovery',
    placeMarks: [[0, 5]],
    snippet: '',
    snippetMarks: [],
    target,
    ...changes,
  }
  return { groups: [{ kind: target.kind, hits: [hit], more: 3 }] }
}

function entryFor(target: SearchTarget) {
  const effects = rememberedEffects()
  const [group] = hitGroups(found(target), state, effects)
  const entry = group?.entries[0]
  if (entry === undefined) throw new Error('The hit has no entry.')
  return { entry, effects, group }
}
const chosen = (target: SearchTarget) => {
  const { entry, effects } = entryFor(target)
  entry.choose()
  return effects
}

describe('hitGroups', () => {
  it('keeps the order, and how many there are more', () => {
    const { group } = entryFor({ kind: 'monitor', monitorId: 'm1' })
    expect(group).toMatchObject({ group: 'Monitors', more: 3 })
  })

  it('goes to what was found', () => {
    expect(chosen({ kind: 'section', runbook: open, sectionId: 'recovery' }).goTo).toHaveBeenCalledWith(
      'runbook',
      'recovery',
    )
    expect(chosen({ kind: 'checklist', runbook: open, checklistKey: 'morning' }).goTo).toHaveBeenCalledWith(
      'checklists',
      'morning',
    )
    expect(chosen({ kind: 'monitor', monitorId: 'm1' }).goTo).toHaveBeenCalledWith('watch', 'm1')
    expect(chosen({ kind: 'handover', shiftId: 's1' }).goTo).toHaveBeenCalledWith('shift', 'handover/s1')
    expect(chosen({ kind: 'log', entryId: 'e1', at: 0 }).goTo).toHaveBeenCalledWith('shift', 'entry-e1')
  })

  it('opens another runbook first, and says which', () => {
    const target = { kind: 'section', runbook: other, sectionId: 'a.md#start' } as const
    expect(chosen(target).goToRunbook).toHaveBeenCalledWith({ path: other, kind: 'folder' }, 'a.md#start')
    expect(entryFor(target).entry.detail).toEqual({
      text: 'In Night shift · Ferry › Recovery',
      marks: [[17, 22]],
    })
    const sample = { kind: 'section', runbook: 'sample', sectionId: null } as const
    expect(chosen(sample).goToRunbook).toHaveBeenCalledWith('sample', null)
  })

  it('calls who has a phone, mails who has not, and copies either', () => {
    const person = { kind: 'contact', runbook: open, name: 'Ines' } as const
    const both = entryFor({ ...person, phone: '+46 8 1', email: 'i@ferry.example' })
    both.entry.choose()
    both.entry.copy?.()
    expect(both.effects.call).toHaveBeenCalledWith('+46 8 1')
    expect(both.effects.copy).toHaveBeenCalledWith('+46 8 1')
    expect(chosen({ ...person, phone: null, email: 'i@ferry.example' }).mail).toHaveBeenCalledWith(
      'i@ferry.example',
    )
    const neither = entryFor({ ...person, phone: null, email: null })
    neither.entry.choose()
    expect(neither.effects.goTo).toHaveBeenCalledWith('contacts')
    expect(neither.entry.copy).toBeNull()
  })

  it('copies a command, but none that has to be filled in, destroys, or is of another runbook', () => {
    const command = { kind: 'command', runbook: open, sectionId: 'commands', command: 'df -h' } as const
    const { entry, effects } = entryFor(command)
    entry.copy?.()
    expect(effects.copy).toHaveBeenCalledWith('df -h')
    expect(entryFor({ ...command, command: 'ping [host]' }).entry.copy).toBeNull()
    expect(entryFor({ ...command, command: 'rm -rf /srv/ferry' }).entry.copy).toBeNull()
    expect(entryFor({ ...command, runbook: other }).entry.copy).toBeNull()
  })
})
