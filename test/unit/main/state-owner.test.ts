import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StateOwner } from '#main/state-owner'
import type { Change, State } from '#shared/state'
import { applyChange } from '#shared/state-change'
import { logEntry } from '../../fixtures/log-entry'
import { emptyState } from '../../fixtures/state'

let owner: StateOwner
let changes: Change[]

beforeEach(() => {
  vi.useFakeTimers()
  owner = new StateOwner(emptyState())
  changes = []
  owner.subscribe((change) => changes.push(change))
})
afterEach(() => {
  owner.close()
  vi.useRealTimers()
})

const entry = (id: string) => logEntry({ id, author: null, text: id })

test('what changes together leaves as one numbered change', () => {
  owner.setFacts({ logDraft: 'half a wo' })
  owner.setItem('log', 'a', entry('a'))
  owner.setFacts({ logDraft: 'half a word' })
  expect(changes).toEqual([])

  vi.runAllTimers()
  expect(changes).toEqual([
    { revision: 1, facts: { logDraft: 'half a word' }, log: { set: { a: entry('a') }, remove: [] } },
  ])
})

test('a window that applies every change has the state of main', () => {
  let copy: State = structuredClone(owner.get())
  owner.subscribe((change) => {
    copy = applyChange(copy, structuredClone(change)) ?? copy
  })
  owner.setItem('log', 'a', entry('a'))
  owner.setItem('log', 'b', entry('b'))
  vi.runAllTimers()
  owner.removeItem('log', 'a')
  owner.setFacts({ logDraft: 'x' })
  vi.runAllTimers()

  expect(copy).toEqual(owner.get())
  expect(Object.keys(copy.log)).toEqual(['b'])
})

test('replacing a collection removes what is not in it', () => {
  owner.setItem('log', 'old', entry('old'))
  owner.replaceItems('log', { new: entry('new') })
  expect(Object.keys(owner.get().log)).toEqual(['new'])
})

test('asking for the state includes what is still being gathered, and sends nothing', () => {
  owner.setFacts({ logDraft: 'now' })
  owner.setItem('log', 'a', entry('a'))
  owner.setItem('log', 'b', entry('b'))
  owner.removeItem('log', 'b')
  expect(owner.get()).toMatchObject({ revision: 0, logDraft: 'now', log: { a: entry('a') } })
  expect(Object.keys(owner.get().log)).toEqual(['a'])
  expect(changes).toEqual([])
})

test('a window is given all that was gathered under a revision of its own', () => {
  owner.setFacts({ logDraft: 'now' })
  expect(owner.forWindow()).toMatchObject({ revision: 1, logDraft: 'now' })
  expect(changes).toEqual([{ revision: 1, facts: { logDraft: 'now' } }])
})

test('a window that missed a change is told to ask again, one that is ahead ignores it', () => {
  const state = { ...owner.get(), revision: 4 }
  expect(applyChange(state, { revision: 6, facts: {} })).toBeNull()
  expect(applyChange(state, { revision: 4, facts: { logDraft: 'old' } })).toBe(state)
})

test('replacing a collection tells only what differs', () => {
  owner.replaceItems('log', { a: entry('a'), b: entry('b') })
  vi.runAllTimers()
  owner.replaceItems('log', { a: entry('a'), b: { ...entry('b'), text: 'other' } })
  vi.runAllTimers()
  owner.replaceItems('log', { a: entry('a'), b: { ...entry('b'), text: 'other' } })
  vi.runAllTimers()
  expect(changes.map(({ log }) => Object.keys(log?.set ?? {}))).toEqual([['a', 'b'], ['b']])
})

test('what a person waits for leaves at once, and once', () => {
  owner.setFacts({ logDraft: 'now' })
  owner.publish()
  vi.runAllTimers()
  owner.publish()
  expect(changes).toEqual([{ revision: 1, facts: { logDraft: 'now' } }])
})
