import { expect, test } from 'vitest'
import { monitorRows, neighbour } from '../../../../../renderer/features/watch/monitor-list'
import { monitorView } from '../../../../fixtures/monitor-view'

const everything = { words: '', status: null }
const ledger = monitorView({
  id: 'ledger',
  definition: { kind: 'tcp', name: 'Ledger', group: 'Payments', host: 'db-1.example', port: 5432 },
})
const checkout = monitorView({
  id: 'checkout',
  status: 'critical',
  definition: { kind: 'http', name: 'Checkout', group: 'Payments', url: 'https://checkout.example/' },
})
const memory = monitorView({ id: 'memory', definition: { kind: 'memory', name: 'Memory' } })
const removed = monitorView({ id: 'removed', definition: { kind: 'cpu', name: 'Cpu' }, removedHere: true })

const outline = (rows: ReturnType<typeof monitorRows>) =>
  rows.map((row) => (row.kind === 'group' ? `# ${row.title}` : row.monitor.id))

test('monitors stand in groups, the urgent first, removed ones last', () => {
  expect(outline(monitorRows([removed, memory, ledger, checkout], everything))).toEqual([
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
  const named = (name: string) =>
    monitorView({ id: name, definition: { kind: 'tcp', name, host: 'db', port: 1 } })
  expect(outline(monitorRows([named('db-10'), named('db-2')], everything))).toEqual([
    '# Services',
    'db-2',
    'db-10',
  ])
})

test('all words of the filter must be found in name, group, kind or target', () => {
  const rows = monitorRows([memory, ledger, checkout], { words: 'payments 5432', status: null })
  expect(outline(rows)).toEqual(['# Payments', 'ledger'])
})

test('a status filters', () => {
  expect(outline(monitorRows([memory, checkout], { words: '', status: 'critical' }))).toEqual([
    '# Payments',
    'checkout',
  ])
})

test('going through the list skips the groups and stops at the ends', () => {
  const rows = monitorRows([memory, ledger, checkout], everything)
  expect(neighbour(rows, null, 1)?.id).toBe('checkout')
  expect(neighbour(rows, 'ledger', 1)?.id).toBe('memory')
  expect(neighbour(rows, 'memory', 1)?.id).toBe('memory')
  expect(neighbour([], null, 1)).toBeNull()
})
