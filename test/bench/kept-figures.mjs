import { statSync } from 'node:fs'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** What is kept by default: checks every minute for 48 hours, roll-ups of a check every 20 seconds. */
export const kept = { checks: 48 * hour, minutes: 14 * day, hours: 400 * day }
export const keysOfSeries = 10_000_000

/** The code that `fillFigures` makes its rows with, as `bundled` takes it. */
export const figureSources = {
  RollUp: 'shared/watch/figures/roll-up.ts',
  encodeRollUps: 'shared/watch/figures/roll-up-bytes.ts',
}

/**
 * A year of checks of every monitor in the store, up to a time. Built in SQL from some dozens of rows, since a year of
 * checks would take a day to store.
 */
export function fillFigures(database, code, now) {
  database.exec(`
    INSERT OR IGNORE INTO sample_text (text, used_on) VALUES ('200 in ' || char(26), ${Math.floor(now / day)});
    ${numbers('kept_minute', 1, kept.checks / minute)}
    INSERT INTO sample SELECT number, ${now} - n * ${minute} + number * 7, 0, 0, 0, NULL, 0,
        20000 + abs(random()) % 80000, 200 + abs(random()) % 800, 1
      FROM series CROSS JOIN kept_minute ORDER BY number, n DESC;
    UPDATE series SET rolled_up_to = ${now};
    ${numbers('kept_day', Math.floor((now - kept.hours) / day), Math.floor(now / day))}
    INSERT INTO day_tally SELECT number, n, 4320 - (number + n) % 20, 0, (number + n) % 20 = 7, 0, 0
      FROM series CROSS JOIN kept_day ORDER BY number, n;
  `)
  const spread = (rows) => spreadRollUps(database, code, now, rows)
  spread({ table: 'minute_roll_up', places: 60, checks: 3, span: kept.minutes, width: hour })
  spread({ table: 'hour_roll_up', places: 24, checks: 180, span: kept.hours, width: day })
}

/** Rows of every monitor, each one of some that were made by the code under test. */
function spreadRollUps(database, { RollUp, encodeRollUps }, now, { table, places, checks, span, width }) {
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

export function numbers(table, first, last) {
  return `CREATE TEMP TABLE ${table} AS WITH RECURSIVE counted (n) AS
    (SELECT ${first} UNION ALL SELECT n + 1 FROM counted WHERE n < ${last}) SELECT n FROM counted;`
}

/** How large a store is, and what of it its figures take. */
export function sizes(database, file, monitors) {
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

/** The same numbers in every run. */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
