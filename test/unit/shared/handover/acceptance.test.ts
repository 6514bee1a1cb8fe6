import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedWith, linesAcceptedBy, standingOf } from '#shared/handover/acceptance'
import type { Acceptance, Note } from '#shared/handover/note'
import { eventfulNote } from './note'

const lines = ['l1', 'l2', 'l3'].map((id) => ({ id, section: 'notes' as const, source: null, text: id }))
const note = { id: 'n', lines }
const acceptance = (facts: Partial<Acceptance> & { id: string; at: number }): Acceptance => ({
  noteId: 'n',
  by: facts.laptop ?? 'Ines',
  laptop: 'Ines',
  lines: null,
  ...facts,
})

describe('how far a note is accepted', () => {
  test('is decided by the first in time, whatever the order of arrival', () => {
    const all = [
      acceptance({ id: 'c', at: 3, laptop: 'Ada' }),
      acceptance({ id: 'b', at: 2, laptop: 'Noor', lines: ['l1'] }),
      acceptance({ id: 'a', at: 3, laptop: 'Ines' }),
      acceptance({ id: 'd', at: 1, noteId: 'another' }),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (arrived) => {
        const standing = standingOf(note, arrived)
        expect(standing.acceptedBy?.by).toBe('Ines')
        expect(standing.acceptances.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
        expect(standing.lines.get('l1')?.by).toBe('Noor')
      }),
    )
  })

  test('is all of it once one laptop has accepted each line, not two between them', () => {
    const half = [
      acceptance({ id: 'a', at: 1, laptop: 'Ines', lines: ['l1', 'l2'] }),
      acceptance({ id: 'b', at: 2, laptop: 'Noor', lines: ['l3'] }),
    ]
    expect(standingOf(note, half).acceptedBy).toBeNull()
    const rest = acceptance({ id: 'c', at: 3, laptop: 'Ines', lines: ['l3'] })
    expect(standingOf(note, [...half, rest]).acceptedBy?.id).toBe('c')
    expect(linesAcceptedBy('Noor', note, half)).toEqual(new Set(['l3']))
  })
})

test('what goes over goes with its line, and what no line tells of with the last', () => {
  const followUp = (id: string, lineId: string | null) => ({
    lineId,
    followUp: {
      id,
      incidentId: null,
      text: id,
      owner: '',
      dueAt: null,
      createdBy: 'Ines',
      createdAt: 0,
      changedAt: 0,
      done: null,
    },
  })
  const full: Note = {
    ...eventfulNote,
    lines,
    carried: {
      runs: [],
      incidents: [],
      snoozes: [],
      followUps: [followUp('f1', 'l1'), followUp('f2', null)],
    },
  }
  const taken = (...accepted: string[]) =>
    carriedWith(full, new Set(accepted)).followUps.map((one) => one.followUp.id)
  expect(taken('l1')).toEqual(['f1'])
  expect(taken('l2')).toEqual([])
  expect(taken('l1', 'l2', 'l3')).toEqual(['f1', 'f2'])
})
