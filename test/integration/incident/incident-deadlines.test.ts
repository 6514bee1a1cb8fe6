import { afterEach, beforeEach, expect, test } from 'vitest'
import { IncidentDeadlines } from '#main/incident/incident-deadlines'
import type { Announcement } from '#main/notify/announcer'
import { type Database, openDatabase } from '#main/store/database'
import { IncidentReminderRepository } from '#main/store/incident-reminders'
import { IncidentRepository } from '#main/store/incidents'
import type { Callable } from '#shared/alert/callable'
import { holdTimer, settleTimer } from '#shared/incident/conduct'
import type { Incident, Timer } from '#shared/incident/incident'
import { hour, incident, minute, timer } from '../../unit/shared/incident/fixtures'

let database: Database
let now: number
let stored: Incident
let told: Announcement[]
let failures: string[]
const chain: Callable[] = ['Ana', 'Bo'].map((name) => ({
  name,
  role: null,
  phone: '+46 70 1',
  email: null,
  backup: null,
  standsInFor: null,
}))
const running = new Set<IncidentDeadlines>()

beforeEach(() => {
  database = openDatabase(':memory:')
  stored = incident()
  new IncidentRepository(database).save(stored)
  told = []
  failures = []
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
    alert: () => null,
    chain: () => chain,
    announce: (announcement) => told.push(announcement),
    diagnostics: { record: (what) => failures.push(what) },
  })
  deadlines.start()
  running.add(deadlines)
  return deadlines
}

test('a deadline is told once when it has passed, also after sleep, and says how late that is', () => {
  const deadlines = started()
  now = 45 * minute - 1
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

test('a deadline that comes near is told once, and not any more when it has passed', () => {
  const deadlines = started()
  now = 45 * minute
  deadlines.look()
  deadlines.look()
  const titles = () => told.map(({ news }) => news.title)
  expect(titles()).toEqual(['Soon: Recover (RTO): P1 Checkout is down'])
  expect(told[0]?.news).toMatchObject({ mood: 'reminder', severity: 'P1' })
  now = hour
  deadlines.look()
  expect(told[0]?.current()).toBeNull()
  expect(titles().slice(1)).toEqual(['Recover (RTO): P1 Checkout is down'])
})

test('an escalation names whom to call', () => {
  stored = incident({ timers: [{ ...timer(), kind: 'escalation', key: 'escalation' }] })
  now = hour
  started()
  expect(told[0]?.news.body).toBe('This was due at 01:00. Call Bo, +46 70 1.')
})

test('a deadline that cannot be written is told once it can', () => {
  const deadlines = started()
  database.exec(
    `CREATE TEMP TRIGGER full BEFORE INSERT ON incident_reminder BEGIN SELECT raise(ABORT, 'disk is full'); END`,
  )
  now = hour
  deadlines.look()
  expect([told.length, failures.length]).toEqual([0, 1])
  database.exec('DROP TRIGGER full')
  deadlines.look()
  expect(told).toHaveLength(1)
})

test('what is gone of an incident does not take what stands with it', () => {
  const escalation: Timer = { ...timer(), kind: 'escalation', key: 'escalation' }
  stored = incident({ timers: [timer(), escalation] })
  now = hour
  started().stop()
  stored = incident({ timers: [timer()] })
  told = []
  started().look()
  expect(told.map(({ news }) => news.title)).toEqual(['Recover (RTO): P1 Checkout is down'])
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
  expect(told[0]?.current()).not.toBeNull()
  const met = settleTimer(stored, 'recovery', true, act)
  if (!met.ok) throw new Error(met.error)
  stored = met.value.incident
  expect(told[0]?.current()).toBeNull()
})
