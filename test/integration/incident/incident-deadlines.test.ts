import { afterEach, beforeEach, expect, test } from 'vitest'
import { IncidentDeadlines } from '#main/incident/incident-deadlines'
import type { Announcement } from '#main/notify/announcer'
import { type Database, openDatabase } from '#main/store/database'
import { IncidentReminderRepository } from '#main/store/incident-reminders'
import { IncidentRepository } from '#main/store/incidents'
import { holdTimer, settleTimer } from '#shared/incident/conduct'
import type { Incident } from '#shared/incident/incident'
import { hour, incident, minute } from '../../unit/shared/incident/fixtures'

let database: Database
let now: number
let stored: Incident
let told: Announcement[]
const running = new Set<IncidentDeadlines>()

beforeEach(() => {
  database = openDatabase(':memory:')
  stored = incident()
  new IncidentRepository(database).save(stored)
  told = []
  now = 0
})
afterEach(() => {
  for (const deadlines of running) deadlines.stop()
  running.clear()
  database.close()
})

/** As after a start of Watchkeeper. */
function started(): IncidentDeadlines {
  const deadlines = new IncidentDeadlines({
    repository: new IncidentReminderRepository(database),
    clock: { now: () => now, zone: () => 'UTC' },
    incidents: () => [stored],
    announce: (announcement) => told.push(announcement),
  })
  deadlines.start()
  running.add(deadlines)
  return deadlines
}

test('a deadline is told once when it has passed, also after sleep, and says how late that is', () => {
  const deadlines = started()
  now = hour - 1
  deadlines.look()
  expect(told).toEqual([])
  now = hour + 20 * minute
  deadlines.look()
  deadlines.look()
  expect(told.map(({ news }) => [news.title, news.body])).toEqual([
    [
      'Recover (RTO): P1 Checkout is down',
      'This was due at 01:00, 20 min ago. Open the incident and say when it is done.',
    ],
  ])
})

test('what was decided and not shown is told after a crash; what was shown is not', () => {
  now = hour
  started().stop()
  started().stop()
  expect(told).toHaveLength(2)
  told[1]?.settle()
  started()
  expect(told).toHaveLength(2)
})

test('a paused or done deadline is not told, and what waits to be told stands only while it is due', () => {
  const deadlines = started()
  const act = { by: 'Ines', at: minute }
  const paused = holdTimer(stored, 'recovery', 'Locked.', act)
  if (!paused.ok) throw new Error(paused.error)
  const running = stored
  stored = paused.value.incident
  now = 2 * hour
  deadlines.look()
  expect(told).toEqual([])
  stored = running
  deadlines.look()
  expect(told[0]?.stands()).toBe(true)
  const met = settleTimer(stored, 'recovery', true, act)
  if (!met.ok) throw new Error(met.error)
  stored = met.value.incident
  expect(told[0]?.stands()).toBe(false)
})
