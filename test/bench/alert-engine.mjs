import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const open = 10_000
const minute = 60_000
const month = 30 * 24 * 60 * minute
/** What starting leaves behind, as garbage to be collected, is no cost of waiting. */
const settling = 4_000
const rested = 14_000
const rung = 200

/** What time does to 10,000 open alerts: whether they are told on time, and what waiting for that costs. */
export async function benchAlertEngine() {
  const code = await bundled({
    AlertClock: 'main/alert/alert-clock.ts',
    Alerts: 'main/alert/alerts.ts',
    AlertRepository: 'main/store/alerts.ts',
    openDatabase: 'main/store/database.ts',
    openAlert: 'shared/alert/open.ts',
  })
  const simulated = simulatedMonth(code)
  const bareIdle = await idle()
  const engine = engineOf(code, 'idle', () => Date.now())
  engine.fill((index) => Date.now() + (index < rung ? rested + index * 20 : month))
  await wait(settling)
  const ourIdle = await idle()
  const late = await engine.lateness(rung)
  engine.close()
  const bare = await bareLateness()
  return [
    row('told late in a month of 10,000 deadlines, worst (floor: 1 s allowed)', 'ms', simulated.worst, 1_000),
    row('CPU for that month / writing the same rows', 's', simulated.cpu, simulated.floor),
    row('idle CPU, 10,000 deadlines open / none', '% of a core', ourIdle, bareIdle),
    row('told late, 95th percentile / bare timers', 'ms', percentile95(late), percentile95(bare)),
  ]
}

/** The engine on a database of its own. Each alert is acknowledged until its deadline, and over once it is told. */
function engineOf({ AlertClock, Alerts, AlertRepository, openDatabase, openAlert }, name, now) {
  const database = openDatabase(join(scratch('alerts'), `${name}.db`))
  const clock = { now, zone: () => 'Etc/UTC' }
  const rules = { severities: [], procedures: [] }
  const told = []
  const alerts = new Alerts({
    repository: new AlertRepository(database),
    clock,
    rules: () => rules,
    isSilenced: () => false,
    onSaving: () => () => {},
    onAlert: (alert) => engine.follow(alert),
    onNotification({ id, alert }) {
      told.push({ id: alert.id, at: now() })
      alerts.markShown(id)
      alerts.change([alert.id], (one) => ({
        ...one,
        state: 'resolved',
        resolvedAt: now(),
        resolution: 'recovered',
      }))
    },
  })
  const engine = new AlertClock({
    clock,
    alerts,
    snoozes: { all: () => [], firstEnd: () => null, endDue() {}, clockSetBack() {} },
    around: () => ({ chain: [], rules }),
    diagnostics: { record: (what, { error }) => console.error(what, error) },
  })
  const due = new Map()
  return {
    told,
    due,
    /** Opens the alerts, the deadline of each by its number. */
    fill(deadlineOf) {
      const made = Array.from({ length: open }, (_, index) =>
        alertOf(openAlert, index, now(), deadlineOf(index)),
      )
      for (const { id, acknowledgement } of made) due.set(id, acknowledgement.expiresAt)
      database.transaction(() => {
        for (const alert of made) database.prepare(insertion).run(rowOf(alert))
      })()
      engine.start()
    },
    async lateness(count) {
      while (told.length < count) await wait(20)
      return told.slice(0, count).map(({ id, at }) => at - due.get(id))
    },
    close() {
      engine.stop()
      database.close()
    },
  }
}

const insertion =
  'INSERT INTO alert (id, monitor_id, part_key, state, opened_at, alert) VALUES (@id, @id, @part, @state, @openedAt, @alert)'

function rowOf(alert) {
  const { id, state, openedAt } = alert
  return { id, part: '', state, openedAt, alert: JSON.stringify(alert) }
}

function alertOf(openAlert, index, now, expiresAt) {
  const monitor = { id: `${index}`, name: `Endpoint ${index}`, group: null, severity: null, part: null }
  const trouble = {
    verdict: 'critical',
    cause: { kind: 'unreachable', text: 'connection refused' },
    since: now,
    at: now,
  }
  const acknowledgement = { by: 'bench', at: now, reason: null, expiresAt }
  return {
    ...openAlert(`${index}`, monitor, trouble, { severities: [], procedures: [] }),
    state: 'acknowledged',
    acknowledgement,
  }
}

/** A month in which one deadline after another comes; time goes from one ring of the timer to the next. */
function simulatedMonth(code) {
  const realSetTimeout = globalThis.setTimeout
  const realClearTimeout = globalThis.clearTimeout
  let now = Date.now()
  let next = null
  globalThis.setTimeout = (ring, delay) => {
    next = { ring, at: now + delay }
    return next
  }
  globalThis.clearTimeout = (timer) => {
    if (timer === next) next = null
  }
  try {
    const begin = now
    const engine = engineOf(code, 'month', () => now)
    engine.fill((index) => begin + ((index + 1) * month) / open)
    const cpuBefore = process.cpuUsage()
    while (next !== null) {
      const { ring, at } = next
      next = null
      now = at
      ring()
    }
    const cpu = seconds(process.cpuUsage(cpuBefore))
    if (engine.told.length !== open) throw new Error(`told ${engine.told.length} of ${open} deadlines`)
    const worst = Math.max(...engine.told.map(({ id, at }) => at - engine.due.get(id)))
    engine.close()
    return { worst, cpu, floor: bareWrites(code) }
  } finally {
    globalThis.setTimeout = realSetTimeout
    globalThis.clearTimeout = realClearTimeout
  }
}

/** What the database alone takes for as many alerts that open again and are resolved. */
function bareWrites({ openDatabase, openAlert }) {
  const database = openDatabase(join(scratch('alerts'), 'bare.db'))
  const text = JSON.stringify(alertOf(openAlert, 0, 0, 0))
  const insert = database.prepare(insertion)
  for (let index = 0; index < open; index += 1)
    insert.run({ id: `${index}`, part: '', state: 'open', openedAt: 0, alert: text })
  const update = database.prepare('UPDATE alert SET alert = ? WHERE id = ?')
  const before = process.cpuUsage()
  for (let index = 0; index < open; index += 1) {
    update.run(text, `${index}`)
    update.run(text, `${index}`)
  }
  const floor = seconds(process.cpuUsage(before))
  database.close()
  return floor
}

async function idle() {
  const before = process.cpuUsage()
  await wait(rested - settling - 1_000)
  return (seconds(process.cpuUsage(before)) / (rested - settling - 1_000)) * 100_000
}

async function bareLateness() {
  const late = []
  const from = Date.now()
  await Promise.all(
    Array.from({ length: rung }, async (_, index) => {
      await wait(index * 20)
      late.push(Date.now() - from - index * 20)
    }),
  )
  return late
}

function seconds({ user, system }) {
  return (user + system) / 1e6
}
