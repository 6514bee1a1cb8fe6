import { join } from 'node:path'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { figureSources, fillFigures, kept, keysOfSeries, numbers, sizes } from './kept-figures.mjs'
import { scratch } from './scratch.mjs'

const monitors = 1_000
const asked = 100
const hour = 60 * 60_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12, 34, 56)

/** What the Watch screen asks of a year of 1,000 monitors, against bare reading of the rows that it is made of. */
export async function benchHistory() {
  const code = await bundled({
    openDatabase: 'main/store/database.ts',
    SampleRepository: 'main/store/samples.ts',
    SummingUp: 'main/store/summing-up.ts',
    AlertMarkRepository: 'main/store/alert-marks.ts',
    History: 'main/history/history.ts',
    ...figureSources,
  })
  const file = join(scratch('history'), 'history.db')
  const database = code.openDatabase(file)
  fill(database, code)
  console.log(sizes(database, file, monitors))
  const samples = new code.SampleRepository(database)
  const summingUp = new code.SummingUp(database, (at) => Math.floor(at / day))
  const history = new code.History({
    samples,
    summingUp,
    alertMarks: new code.AlertMarkRepository(database),
    clock: { now: () => now, zone: () => 'Europe/Stockholm' },
    writeChecks: () => {},
    retention: () => kept,
    slas: () => [],
  })
  const chart = (span) => (id) => history.stretch(id, now - span, now)
  const figures = (span) => (id) => history.figures(id, { name: id, group: null, kind: 'http' }, span)
  const bare = (table, span, width) => bareRead(database, table, span, width)
  const rows = [
    measure('chart of an hour', chart(hour), bareChecks(database)),
    measure('chart of 24 hours', chart(day), bare('minute_roll_up', day, hour)),
    measure('chart of 14 days by the minute', chart(13.9 * day), bare('minute_roll_up', 13.9 * day, hour)),
    measure('chart of a year', chart(365 * day), bare('hour_roll_up', 365 * day, day)),
    measure('figures of 30 days', figures('30d'), bare('hour_roll_up', 30 * day, day)),
    measure('figures of a year', figures('365d'), bare('hour_roll_up', 365 * day, day)),
    measure('strips of 1,000 monitors', () => history.strips(), bareTallies(database)),
  ]
  database.close()
  return rows
}

/** Every monitor of some, as they come, in turns with bare reading, so that both meet the same noise. */
function measure(what, ours, floor) {
  const times = { ours: [], floor: [] }
  for (let turn = 0; turn < asked; turn += 1) {
    const number = 1 + ((turn * 619) % monitors)
    times.floor.push(timed(() => floor(number)))
    times.ours.push(timed(() => ours(`monitor ${number}`)))
  }
  return row(
    `${what}, 95th percentile / bare read`,
    'ms',
    percentile95(times.ours),
    percentile95(times.floor),
  )
}

function bareRead(database, table, span, width) {
  const read = database.prepare(`SELECT key, roll_ups FROM ${table} WHERE key BETWEEN ? AND ?`)
  return (number) =>
    read.all(
      number * keysOfSeries + Math.floor((now - span) / width),
      number * keysOfSeries + Math.floor(now / width),
    )
}

function bareChecks(database) {
  const read = database.prepare('SELECT * FROM sample WHERE series = ? AND at >= ?')
  return (number) => read.all(number, now - hour)
}

function bareTallies(database) {
  const read = database.prepare('SELECT * FROM day_tally WHERE day > ?').raw()
  return () => read.all(Math.floor(now / day) - 30)
}

/** Monitors, numbered as their series are, and their figures. */
function fill(database, code) {
  database.pragma('synchronous = OFF')
  database.exec(`
    ${numbers('monitor_number', 1, monitors)}
    INSERT INTO monitor (id, source, name, definition, created_at)
      SELECT 'monitor ' || n, 'local', 'monitor ' || n, '{}', 0 FROM monitor_number ORDER BY n;
    UPDATE series SET number = CAST(substr(monitor_id, 9) AS INTEGER), unit = 0;
  `)
  fillFigures(database, code, now)
}

function timed(work) {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}
