import { afterEach, beforeEach, expect, test } from 'vitest'
import { AlertRepository } from '#main/store/alerts'
import { type Database, openDatabase } from '#main/store/database'
import { alert } from '../../unit/shared/alert/fixtures'

let database: Database
let alerts: AlertRepository
beforeEach(() => {
  database = openDatabase(':memory:')
  alerts = new AlertRepository(database)
})
afterEach(() => {
  database.close()
})

test('what was shown of an alert is forgotten once it was resolved long ago; what was not shown, and the alert, stay', () => {
  const resolved = (id: string, at: number) => alert({ id, state: 'resolved', resolvedAt: at })
  for (const one of [resolved('old', 10), resolved('new', 20), alert({ id: 'open', monitorId: 'other' })]) {
    alerts.save(one)
    for (const told of ['shown', 'pending']) {
      alerts.notify({ id: `${one.id} ${told}`, alertId: one.id, kind: 'opened', createdAt: 5 })
    }
    alerts.markShown(`${one.id} shown`, 6)
  }
  alerts.forgetShown(20)
  const left = database.prepare('SELECT id FROM notification ORDER BY rowid').pluck().all()
  expect(left).toEqual(['old pending', 'new shown', 'new pending', 'open shown', 'open pending'])
  expect(alerts.wasShown('open')).toBe(true)
  expect(alerts.get('old')).toMatchObject({ state: 'resolved' })
})
