import { expect, test } from 'vitest'
import { arrivalIn, fileKindOf } from '#shared/arrival/arrival'

test('switches of any program are passed over', () => {
  expect(arrivalIn(['--hidden', '--data-dir=/tmp/data', '--', 'runbook.md'])).toEqual({
    kind: 'place',
    path: 'runbook.md',
  })
})

test('a start with nothing brings nothing', () => {
  expect(arrivalIn([])).toBeNull()
  expect(arrivalIn(['--hidden', ''])).toBeNull()
})

test.each([
  ['/home/noor/runbook.md', '/home/noor/runbook.md'],
  ['C:\\Users\\noor\\runbook.md', 'C:\\Users\\noor\\runbook.md'],
  ['file:///home/noor/runbook.md', 'file:///home/noor/runbook.md'],
  ['c:runbook.md', 'c:runbook.md'],
])('%s is a place', (argument, path) => {
  expect(arrivalIn([argument])).toEqual({ kind: 'place', path })
})

test('a link of ours leads to its subject', () => {
  expect(arrivalIn(['watchkeeper://alert/a1'])).toEqual({
    kind: 'link',
    subject: { kind: 'alert', id: 'a1' },
  })
})

test.each([
  'https://example.com/runbook.md',
  'javascript://alert/a1.md',
  'watchkeeper://monitor/m1',
  'watchkeeper:runbook.md',
  'WATCHKEEPER://alert/a1/acknowledge',
])('%s is nothing that is opened', (argument) => {
  expect(arrivalIn([argument])).toBeNull()
})

test('a file is known by its name, also in capitals', () => {
  expect(fileKindOf('/r/RUNBOOK.MD')).toBe('runbook')
  expect(fileKindOf('/r/note-1.watchkeeper.json')).toBe('handover')
  expect(fileKindOf('/r/handover.watchkeeper-handover')).toBe('handover')
  expect(fileKindOf('/r/data.json')).toBe('other')
})
