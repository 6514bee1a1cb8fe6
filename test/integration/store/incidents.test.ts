import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '#main/store/database'
import { IncidentReminderRepository } from '#main/store/incident-reminders'
import { IncidentRepository } from '#main/store/incidents'
import { incident, note } from '../../unit/shared/incident/fixtures'

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:')
})
afterEach(() => {
  database.close()
})

test('a timeline, its pictures and an incident itself are kept by the database', () => {
  const repository = new IncidentRepository(database)
  repository.save(incident())
  expect(repository.addEntry(note('first'))).toBe(true)
  expect(repository.addEntry(note('first'))).toBe(false)
  repository.addPicture({ id: 'p', type: 'image/png', content: Buffer.from('png') })
  const appended = /only ever appended to/
  expect(() => database.exec(`UPDATE incident_entry SET content = '{}'`)).toThrow(appended)
  expect(() => database.exec('DELETE FROM incident_entry')).toThrow(appended)
  expect(() => database.exec(`UPDATE incident_picture SET type = 'image/jpeg'`)).toThrow(appended)
  expect(() => database.exec('DELETE FROM incident_picture')).toThrow(appended)
  expect(() => database.exec('DELETE FROM incident')).toThrow('incidents are kept')
  expect(repository.entries('incident').map(({ id }) => id)).toEqual(['first'])
})

test('entries come by the times that they tell of', () => {
  const repository = new IncidentRepository(database)
  repository.save(incident())
  for (const at of [30, 10, 20]) repository.addEntry(note(`at ${at}`, { at }))
  expect(repository.entries('incident').map(({ at }) => at)).toEqual([10, 20, 30])
})

test('what was merged is found through what that was merged into', () => {
  const repository = new IncidentRepository(database)
  const into = (id: string) => ({ kind: 'merged', by: 'Ines', at: 1, into: id }) as const
  repository.save(incident({ id: 'a' }))
  repository.save(incident({ id: 'b', end: into('a') }))
  repository.save(incident({ id: 'c', end: into('b') }))
  expect(repository.parts('a').map(({ id }) => id)).toEqual(['b', 'c'])
})

test('a deadline is decided once, and pending until it was shown', () => {
  new IncidentRepository(database).save(incident())
  const reminders = new IncidentReminderRepository(database)
  const reminder = { incidentId: 'incident', timerKey: 'recovery', dueAt: 5, urgency: 'passed' } as const
  expect(reminders.decide(reminder)).toBe(true)
  expect(reminders.decide(reminder)).toBe(false)
  expect(reminders.pending()).toEqual([reminder])
  reminders.markShown(reminder, 6)
  expect(reminders.pending()).toEqual([])
  expect(reminders.decide(reminder)).toBe(false)
  reminders.dropAll('incident')
  expect(reminders.decide(reminder)).toBe(false)
})

test('what no longer matters of one deadline leaves the others', () => {
  new IncidentRepository(database).save(incident())
  const reminders = new IncidentReminderRepository(database)
  const near = { incidentId: 'incident', timerKey: 'recovery', dueAt: 5, urgency: 'near' } as const
  const passed = { ...near, urgency: 'passed' } as const
  reminders.decide(near)
  reminders.decide(passed)
  reminders.drop(near)
  expect(reminders.pending()).toEqual([passed])
  reminders.dropAll('incident')
  expect(reminders.pending()).toEqual([])
})
