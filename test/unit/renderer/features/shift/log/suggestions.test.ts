import { describe, expect, it } from 'vitest'
import { entryParts } from '#shared/log/words'
import { parseRoute } from '../../../../../../renderer/app/routes'
import { shownView } from '../../../../../../renderer/features/checklists/checklists-address'
import type { Completion } from '../../../../../../renderer/features/shift/log/completion'
import { subjectAddress } from '../../../../../../renderer/features/shift/log/subject-address'
import { suggestionsFor } from '../../../../../../renderer/features/shift/log/suggestions'
import { monitorView } from '../../../../../fixtures/monitor-view'
import { emptyState } from '../../../../../fixtures/state'

const change = {
  id: 'c1',
  title: 'Move the queue',
  category: null,
  approvedBy: '',
  rollbackPlan: '',
  startsAt: 1,
  endsAt: 2,
  announcedAt: null,
  state: 'planned' as const,
  createdBy: 'Ines',
  createdAt: 0,
  beganAt: null,
  endedAt: null,
}
const state = {
  ...emptyState(),
  revision: 0,
  monitors: { m1: monitorView({ id: 'm1' }) },
  changes: { c1: change },
}
const names = { people: ['Noor de Wit'], tags: ['change', 'harbour'] }
const offered = (sign: Completion['sign'], typed: string) =>
  suggestionsFor({ sign, typed, from: 0 }, state, names)

describe('suggestionsFor', () => {
  it('offers tags that were given before, those that begin with what was typed first', () => {
    expect(offered('#', 'ha').map(({ written }) => written)).toEqual(['#harbour', '#handover', '#change'])
  })

  it('offers whoever acts and whoever wrote', () => {
    expect(offered('@', '').map(({ label }) => label)).toEqual(['ines', 'Noor de Wit'])
    expect(offered('@', 'wit')[0]?.written).toBe('@[Noor de Wit]')
  })

  it('offers what can be linked to, each with a way there', () => {
    expect(offered('[[', 'queue').map(({ kind, label }) => [kind, label])).toEqual([
      ['Change', 'Move the queue'],
    ])
    for (const { written } of offered('[[', '')) {
      const [part] = entryParts(written)
      if (part?.kind !== 'link') throw new Error(`${written} is no link`)
      expect(subjectAddress(part.subject)).not.toBeNull()
    }
  })
})

it('a change is shown where its link leads', () => {
  const address = subjectAddress({ kind: 'change', id: 'c1' })
  expect(shownView(parseRoute(address ?? '').detail)).toEqual({ kind: 'changes', changeId: 'c1' })
})
