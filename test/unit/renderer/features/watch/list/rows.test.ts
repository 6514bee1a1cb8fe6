import { describe, expect, test } from 'vitest'
import type { MonitorView } from '#shared/watch/view'
import { everything } from '../../../../../../renderer/features/watch/list/filter'
import {
  type Arrangement,
  createArranger,
  neighbour,
  type Row,
  shownIds,
} from '../../../../../../renderer/features/watch/list/rows'
import { monitorView } from '../../../../../fixtures/monitor-view'

const ledger = monitorView({
  id: 'ledger',
  source: 'runbook',
  definition: { kind: 'tcp', name: 'Ledger', group: 'Payments', host: 'db-1.example', port: 5432 },
})
const checkout = monitorView({
  id: 'checkout',
  status: 'critical',
  definition: { kind: 'http', name: 'Checkout', group: 'Payments', url: 'https://checkout.example/' },
})
const memory = monitorView({ id: 'memory', definition: { kind: 'memory', name: 'Memory' } })
const removed = monitorView({ id: 'removed', definition: { kind: 'cpu', name: 'Cpu' }, removedHere: true })

const usual: Arrangement = { filter: everything, sort: 'status', folded: new Set() }
const recordOf = (views: MonitorView[]) => Object.fromEntries(views.map((view) => [view.id, view]))
const rowsOf = (views: MonitorView[], arrangement: Partial<Arrangement> = {}) =>
  createArranger({ ...usual, ...arrangement })(recordOf(views))
const outline = (rows: Row[]) => rows.map((row) => (row.kind === 'group' ? `# ${row.title}` : row.id))
const measured = (id: string, value: number | null, nextCheckAt: number | null = null) =>
  monitorView({
    id,
    nextCheckAt,
    definition: { kind: 'tcp', name: id, host: 'db', port: 1 },
    last: {
      at: 0,
      outcome: value === null ? 'failed' : 'answered',
      value,
      unit: 'milliseconds',
      duration: 1,
      text: '',
      status: 'ok',
      maintenance: false,
    },
  })

describe('the rows', () => {
  test('monitors stand in groups, the urgent first, removed ones last', () => {
    expect(outline(rowsOf([removed, memory, ledger, checkout]))).toEqual([
      '# Payments',
      'checkout',
      'ledger',
      '# This laptop',
      'memory',
      '# Removed on this laptop',
      'removed',
    ])
  })

  test('names with numbers are sorted as people count', () => {
    expect(shownIds(rowsOf([measured('db-10', 1), measured('db-2', 1)]))).toEqual(['db-2', 'db-10'])
  })

  test('by name, the urgent is no longer first', () => {
    const calm = monitorView({ ...checkout, id: 'calm', status: 'ok' })
    const loud = monitorView({ ...ledger, id: 'loud', status: 'critical' })
    expect(shownIds(rowsOf([loud, calm], { sort: 'name' }))).toEqual(['calm', 'loud'])
  })

  test('by value, the highest is first and what has none last', () => {
    const rows = rowsOf([measured('none', null), measured('low', 3), measured('high', 80)], { sort: 'value' })
    expect(shownIds(rows)).toEqual(['high', 'low', 'none'])
  })

  test('by next check, the soonest is first and what is not checked last', () => {
    const rows = rowsOf([measured('never', 1), measured('late', 1, 90), measured('soon', 1, 10)], {
      sort: 'next check',
    })
    expect(shownIds(rows)).toEqual(['soon', 'late', 'never'])
  })

  test('a folded group shows its head with the worst of it, and a filter looks into it', () => {
    const folded = new Set(['Payments'])
    const [head] = rowsOf([ledger, checkout], { folded })
    expect(head).toEqual({
      kind: 'group',
      title: 'Payments',
      ids: ['checkout', 'ledger'],
      worst: 'critical',
      folded: true,
    })
    expect(shownIds(rowsOf([ledger, checkout], { folded }))).toEqual([])
    const filter = { ...everything, words: 'ledger' }
    expect(shownIds(rowsOf([ledger, checkout], { folded, filter }))).toEqual(['ledger'])
  })
})

describe('the filter', () => {
  const shown = (filter: Partial<typeof everything>, views = [memory, ledger, checkout]) =>
    shownIds(rowsOf(views, { filter: { ...everything, ...filter } }))

  test('finds monitors that have all words in name, group, kind or target', () => {
    expect(shown({ words: 'payments 5432' })).toEqual(['ledger'])
  })

  test('takes a status, a kind, a group and a source', () => {
    expect(shown({ status: 'critical' })).toEqual(['checkout'])
    expect(shown({ status: 'not ok' })).toEqual(['checkout'])
    expect(shown({ kind: 'memory' })).toEqual(['memory'])
    expect(shown({ group: 'Payments' })).toEqual(['checkout', 'ledger'])
    expect(shown({ source: 'runbook' })).toEqual(['ledger'])
  })

  test('takes those that are held or flapping', () => {
    const held = monitorView({
      id: 'held',
      held: { kind: 'maintenance', windowId: 'w', reason: 'Upgrade', until: 9 },
    })
    const flapping = monitorView({ id: 'flapping', flapping: { since: 1, share: 0.4 } })
    expect(shown({ mark: 'held' }, [held, flapping, memory])).toEqual(['held'])
    expect(shown({ mark: 'flapping' }, [held, flapping, memory])).toEqual(['flapping'])
  })
})

describe('rows that stand', () => {
  test('a check that changes no place leaves the very same rows', () => {
    const arrange = createArranger(usual)
    const before = arrange(recordOf([ledger, memory]))
    const checked = { ...ledger, nextCheckAt: 99, recent: [1, 2], last: measured('x', 7).last }
    expect(arrange(recordOf([checked, memory]))).toBe(before)
  })

  test('another status, a new name, one more and one less make them anew', () => {
    const arrange = createArranger(usual)
    const before = arrange(recordOf([ledger, memory]))
    const worse = arrange(recordOf([ledger, { ...memory, status: 'warning' }]))
    expect(worse).not.toBe(before)
    const renamed = arrange(recordOf([ledger, { ...memory, definition: { kind: 'memory', name: 'RAM' } }]))
    expect(renamed).not.toBe(worse)
    expect(shownIds(arrange(recordOf([ledger])))).toEqual(['ledger'])
    expect(shownIds(arrange(recordOf([ledger, checkout])))).toEqual(['checkout', 'ledger'])
  })

  test('by value, a new value may move a monitor', () => {
    const arrange = createArranger({ ...usual, sort: 'value' })
    arrange(recordOf([measured('a', 9), measured('b', 5)]))
    expect(shownIds(arrange(recordOf([measured('a', 9), measured('b', 50)])))).toEqual(['b', 'a'])
  })
})

test('going through the list skips the groups and stops at the ends', () => {
  const rows = rowsOf([memory, ledger, checkout])
  expect(neighbour(rows, null, 1)).toBe('checkout')
  expect(neighbour(rows, 'ledger', 1)).toBe('memory')
  expect(neighbour(rows, 'memory', 1)).toBe('memory')
  expect(neighbour(rows, 'checkout', -1)).toBe('checkout')
  expect(neighbour([], null, 1)).toBeNull()
})
