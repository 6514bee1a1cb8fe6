import { expect, test } from 'vitest'
import type { State } from '#shared/state'
import { applyChange } from '#shared/state-change'
import { monitorView } from '../../fixtures/monitor-view'
import { emptyState } from '../../fixtures/state'

const state: State = {
  ...emptyState(),
  revision: 4,
  monitors: { kept: monitorView({ id: 'kept' }), gone: monitorView({ id: 'gone' }) },
}

test('the next change replaces facts and sets and removes items', () => {
  const added = monitorView({ id: 'added' })
  const next = applyChange(state, {
    revision: 5,
    facts: { logDraft: 'half a line' },
    monitors: { set: { added }, remove: ['gone'] },
  })
  expect(next?.revision).toBe(5)
  expect(next?.logDraft).toBe('half a line')
  expect(Object.keys(next?.monitors ?? {})).toEqual(['kept', 'added'])
})

test('what does not change stays the same object, so that a window renders only what changed', () => {
  const next = applyChange(state, { revision: 5, facts: {}, monitors: { set: {}, remove: [] } })
  expect(next?.alerts).toBe(state.alerts)
  expect(next?.monitors.kept).toBe(state.monitors.kept)
})

test('a change that was seen already changes nothing', () => {
  expect(applyChange(state, { revision: 4, facts: { logDraft: 'old' } })).toBe(state)
})

test('a missed change cannot be passed over', () => {
  expect(applyChange(state, { revision: 6, facts: {} })).toBeNull()
})

test('a fact that is told anew keeps the parts that say the same', () => {
  const first = { id: 'a', level: 'problem', sentence: 'One.' } as const
  const before = { ...state, notices: [first] }
  const second = { ...first, id: 'b' }
  const next = applyChange(before, { revision: 5, facts: { notices: [{ ...first }, second] } })
  expect(next?.notices).toEqual([first, second])
  expect(next?.notices[0]).toBe(first)
})
