import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest'
import { StateOwner } from '#main/state-owner'
import { Upkeep } from '#main/upkeep'
import { gapsAt } from '#shared/runbook/gaps/review'
import { parseRunbook } from '#shared/runbook/parse'
import { emptyState } from '../../fixtures/state'

const minute = 60_000
const model = parseRunbook('# Document control\n- **Next review:** 2026-03-31\n')
/** The 31st of March is over everywhere on earth. */
const passed = Date.UTC(2026, 3, 1, 12)

let upkeep: Upkeep
let told: Mock<() => void>
let forgetTold: Mock<(resolvedBefore: number) => void>
let failed: Mock<(error: unknown) => void>
let looked: Mock<() => void>
let state: StateOwner

beforeEach(() => {
  vi.useFakeTimers({ now: passed - 10 * minute })
  state = new StateOwner(emptyState())
  told = vi.fn<() => void>(show)
  looked = vi.fn<() => void>()
  forgetTold = vi.fn<(resolvedBefore: number) => void>()
  failed = vi.fn<(error: unknown) => void>()
  upkeep = new Upkeep({
    clock: { now: () => Date.now(), zone: () => 'Etc/UTC' },
    state,
    alerts: { recent: () => [], forgetTold },
    checklists: { runs: () => ({}) },
    changes: { shown: () => ({}) },
    incidents: { shown: () => ({}) },
    runbook: {
      key: () => 'ferry',
      get: () => ({ ...opened, basis: 'files', folder: '/ops', text: '', understood: [], model }),
    },
    power: { look: () => looked() },
    onZone: () => {},
    onReview: () => told(),
    onFailure: failed,
  })
  show()
  upkeep.start()
})
afterEach(() => {
  upkeep.stop()
  vi.useRealTimers()
})

const opened = {
  path: '/ops/ferry.md',
  kind: 'file' as const,
  files: [],
  version: 'v1',
  readAt: 0,
  cameFrom: null,
  firstOpenedAt: 0,
  trouble: null,
}

function show(): void {
  const gaps = gapsAt(model, Date.now())
  state.setFacts({ runbook: { ...opened, changedSections: [], model: { ...model, gaps } } })
}

test('whether the laptop runs on its battery is looked at when it starts and every minute', () => {
  expect(looked).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2 * minute)
  expect(looked).toHaveBeenCalledTimes(3)
})

test('what was told of alerts is forgotten a day after they were resolved, as soon as that can be written', () => {
  forgetTold.mockImplementationOnce(() => {
    throw new Error('the disk is full')
  })
  vi.advanceTimersByTime(120 * minute)
  const lookedAt = [50, 110].map((minutes) => passed + minutes * minute)
  expect(forgetTold.mock.calls).toEqual(lookedAt.map((at) => [at - 24 * 60 * minute]))
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('the disk is full'))
})

test('the review that falls due while the runbook is open is told once', () => {
  vi.advanceTimersByTime(9 * minute)
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60 * minute)
  expect(told).toHaveBeenCalledOnce()
  expect(state.get().runbook?.model.gaps.map(({ kind }) => kind)).toEqual(['review'])
})

test('and taken back when the clock of the laptop was wrong', () => {
  vi.advanceTimersByTime(20 * minute)
  vi.setSystemTime(passed - 60 * minute)
  vi.advanceTimersByTime(minute)
  expect(told).toHaveBeenCalledTimes(2)
  expect(state.get().runbook?.model.gaps).toEqual([])
})
