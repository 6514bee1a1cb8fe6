import { statSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { scratch } from './scratch.mjs'

const monitors = 1_000
const asked = 100
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12, 34, 56)
/** What is kept by default: checks every minute for 48 hours, roll-ups of a check every 20 seconds. */
const kept = { checks: 48 * hour, minutes: 14 * day, hours: 400 * day }
const keysOfSeries = 10_000_000

/** What the Watch screen asks of a year of 1,000 monitors, against bare reading of the rows that it is made of. */
export async function benchHistory() {
  const code = await bundled({
    openDatabase: 'main/store/database.ts',
    SampleRepository: 'main/store/samples.ts',
    SummingUp: 'main/store/summing-up.ts',
    AlertMarkRepository: 'main/store/alert-marks.ts',
    History: 'main/history/history.ts',
    RollUp: 'shared/watch/figures/roll-up.ts',
    encodeRollUps: 'shared/watch/figures/roll-up-bytes.ts',
  })
  const file = join(scratch('history'), 'history.db')
  const database = code.openDatabase(file)
  fill(database, code)
  console.log(sizes(database, file))
  const samples = new code.SampleRepository(database)
  const summingUp = new code.SummingUp(database, (at) => Math.floor(at / day))
  const history = new code.History({
    samples,
    summingUp,
    alertMarks: new code.AlertMarkRepository(database),
    clock: { now: () => now, zone: () => 'Europe/Stockholm' },
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

/** Built in SQL from some dozens of rows, since a year of checks would take a day to store. */
function fill(database, code) {
  database.pragma('synchronous = OFF')
  database.exec(`
    ${numbers('monitor_number', 1, monitors)}
    INSERT INTO monitor (id, source, name, definition, created_at)
      SELECT 'monitor ' || n, 'local', 'monitor ' || n, '{}', 0 FROM monitor_number ORDER BY n;
    UPDATE series SET number = CAST(substr(monitor_id, 9) AS INTEGER), unit = 0;
    INSERT INTO sample_text (text, used_on) VALUES ('200 in ' || char(26), ${Math.floor(now / day)});
    ${numbers('kept_minute', 1, kept.checks / minute)}
    INSERT INTO sample SELECT number, ${now} - n * ${minute} + number * 7, 0, 0, 0, NULL, 0,
        20000 + abs(random()) % 80000, 200 + abs(random()) % 800, 1
      FROM series CROSS JOIN kept_minute ORDER BY number, n DESC;
    UPDATE series SET rolled_up_to = ${now};
    ${numbers('kept_day', Math.floor((now - kept.hours) / day), Math.floor(now / day))}
    INSERT INTO day_tally SELECT number, n, 4320 - (number + n) % 20, 0, (number + n) % 20 = 7, 0, 0
      FROM series CROSS JOIN kept_day ORDER BY number, n;
  `)
  spread(database, code, { table: 'minute_roll_up', places: 60, checks: 3, span: kept.minutes, width: hour })
  spread(database, code, { table: 'hour_roll_up', places: 24, checks: 180, span: kept.hours, width: day })
}

/** Rows of every monitor, each one of some that were made by the code under test. */
function spread(database, { RollUp, encodeRollUps }, { table, places, checks, span, width }) {
  const variants = 64
  database.exec('CREATE TEMP TABLE variant (n INTEGER PRIMARY KEY, roll_ups BLOB)')
  const insert = database.prepare('INSERT INTO temp.variant VALUES (?, ?)')
  for (let variant = 0; variant < variants; variant += 1) {
    insert.run(variant, encodeRollUps(madeUp(RollUp, variant, places, checks)))
  }
  database.exec(`
    ${numbers(`${table}_number`, Math.floor((now - span) / width), Math.floor(now / width))}
    INSERT INTO ${table} SELECT number * ${keysOfSeries} + place.n, variant.roll_ups
      FROM series CROSS JOIN ${table}_number AS place JOIN temp.variant ON variant.n = (number * 7 + place.n) % ${variants}
      ORDER BY number, place.n;
    DROP TABLE temp.variant;
  `)
}

/** Response times around 60 ms with a long tail, and now and then a failure. */
function madeUp(RollUp, variant, places, checks) {
  const random = seeded(variant + 1)
  return new Map(
    Array.from({ length: places }, (_, place) => {
      const rollUp = new RollUp()
      for (let check = 0; check < checks; check += 1) {
        const isDown = random() < 0.001
        const value = 40 + 20 / (random() + 0.05)
        rollUp.add({
          at: 0,
          status: isDown ? 'critical' : 'ok',
          value: isDown ? null : value,
          maintenance: false,
        })
      }
      return [place, rollUp]
    }),
  )
}

function numbers(table, first, last) {
  return `CREATE TEMP TABLE ${table} AS WITH RECURSIVE counted (n) AS
    (SELECT ${first} UNION ALL SELECT n + 1 FROM counted WHERE n < ${last}) SELECT n FROM counted;`
}

function sizes(database, file) {
  database.pragma('wal_checkpoint(TRUNCATE)')
  const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`
  const tables = database
    .prepare(
      `SELECT name, sum(pgsize) AS bytes FROM dbstat
       WHERE name IN ('sample', 'minute_roll_up', 'hour_roll_up', 'day_tally') GROUP BY name`,
    )
    .all()
  const parts = tables.map(({ name, bytes }) => `${name} ${mebibytes(bytes)}`).join(', ')
  return `The store of ${monitors} monitors takes ${mebibytes(statSync(file).size)}: ${parts}.`
}

function timed(work) {
  const begin = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - begin) / 1e6
}

/** The same numbers in every run. */
function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
