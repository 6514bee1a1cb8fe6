import { expect, test } from 'vitest'
import { lastGoodBackup } from '#shared/incident/last-backup'
import type { JudgedSample } from '#shared/watch/view'
import { monitorView } from '../../../fixtures/monitor-view'
import { hour, minute } from './fixtures'

const definition = { kind: 'file', name: 'Nightly backup', path: '/backups/shop.dump' } as const
const aged = (at: number, age: number): JudgedSample => ({
  at,
  outcome: 'answered',
  value: age,
  unit: 'milliseconds',
  duration: 1,
  text: '',
  status: 'ok',
  maintenance: false,
})

test('the newest file of a backup that is well counts, from when it was made', () => {
  const older = monitorView({ definition, last: aged(10 * hour, 9 * hour) })
  const newer = monitorView({ definition, last: aged(10 * hour, 30 * minute) })
  expect(lastGoodBackup([older, newer])).toBe(9.5 * hour)
})

test('one that is not well, or that watches something else, says nothing', () => {
  const last = aged(10 * hour, hour)
  expect(
    lastGoodBackup([
      monitorView({ definition, last, status: 'critical' }),
      monitorView({ definition, last, removedHere: true }),
      monitorView({ definition: { ...definition, measure: 'size' }, last }),
      monitorView({ definition: { ...definition, name: 'Lock file' }, last }),
    ]),
  ).toBeNull()
})
