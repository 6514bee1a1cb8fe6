import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { project } from '../../main/launch/build-if-stale.mjs'
import { bundled } from './bundled.mjs'
import { figureSources, fillFigures, numbers, seeded } from './kept-figures.mjs'
import { scratch } from './scratch.mjs'
import { people, sentence } from './sentences.mjs'

const monitors = 1_000
const openAlerts = 500
const entries = 100_000
const resolvedAlerts = 5_000
const year = 365 * 24 * 60 * 60_000

let made = null

/**
 * A data folder with a year in it: 1,000 monitors of a runbook and their figures, 500 open alerts, 5,000 resolved ones
 * and 100,000 log entries. Made once in a run of the benches; `serve` begins to answer what its monitors ask.
 */
export function yearOfData() {
  made ??= makeYear()
  return made
}

async function makeYear() {
  const folder = scratch('year')
  const endpoints = await startEndpoints(0)
  writeRunbook(folder, endpoints.port, '10s')
  writeFileSync(
    join(folder, 'preferences.json'),
    JSON.stringify({ runbookPath: join(folder, 'runbook.md'), notifications: false }),
  )
  keepFromCopying(folder)
  await watchUntilAlerted(folder)
  writeRunbook(folder, endpoints.port, '60s')
  await endpoints.stop()
  await fillYear(folder)
  return { folder, serve: () => startEndpoints(endpoints.port) }
}

/** The monitors, their standings and their alerts are Watchkeeper's own work. */
async function watchUntilAlerted(folder) {
  const args = [join(project, 'out/main/cli.cjs'), 'serve', '--port', '0', '--data-dir', folder]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(server, 'exit')
  const count = `SELECT (SELECT count(*) FROM alert) AS alerts, (SELECT count(DISTINCT series) FROM sample) AS checked`
  const looking = Date.now()
  for (;;) {
    await wait(1_000)
    if (Date.now() - looking > 120_000) throw new Error('the alerts of the year never opened')
    const found = look(join(folder, 'watchkeeper.db'), count)
    if (found?.alerts === openAlerts && found.checked === monitors) break
  }
  server.kill('SIGTERM')
  await ended
}

function look(file, query) {
  try {
    const database = new Database(file, { readonly: true })
    const found = database.prepare(query).get()
    database.close()
    return found
  } catch {
    return null
  }
}

async function fillYear(folder) {
  const code = await bundled({
    openDatabase: 'main/store/database.ts',
    Log: 'main/shift/log.ts',
    StateOwner: 'main/state-owner.ts',
    ...figureSources,
  })
  const database = code.openDatabase(join(folder, 'watchkeeper.db'))
  database.pragma('synchronous = OFF')
  const now = Date.now()
  database.exec('DELETE FROM sample')
  // All that was decided to be told was told.
  database.exec('UPDATE notification SET shown_at = created_at WHERE shown_at IS NULL')
  fillFigures(database, code, now)
  fillLog(database, code, now)
  fillResolved(database, now)
  database.exec('ANALYZE')
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

function fillLog(database, { Log, StateOwner }, now) {
  let at = now - year
  const state = new StateOwner({ log: {}, logDraft: '' })
  const log = new Log(database, { now: () => at, zone: () => 'Etc/UTC' }, state)
  const random = seeded(7)
  database.transaction(() => {
    for (let count = 0; count < entries; count += 1) {
      at += year / entries
      log.write(people[count % people.length], sentence(random))
    }
  })()
  state.close()
}

/** Copies of those that are open, spread over the year and over. */
function fillResolved(database, now) {
  database.exec(`
    ${numbers('resolved_number', 1, resolvedAlerts / openAlerts)}
    CREATE TEMP TABLE made AS SELECT alert.*, n, 'was ' || n || ' ' || id AS made_id,
        ${now} - ${year} + (n - 1) * ${Math.round((year / resolvedAlerts) * openAlerts)} + (opened_at % 10000000) AS made_at
      FROM alert CROSS JOIN resolved_number;
    INSERT INTO alert (id, monitor_id, part_key, state, opened_at, resolved_at, alert)
      SELECT made_id, monitor_id, part_key, 'resolved', made_at, made_at + 600000,
        json_set(alert, '$.id', made_id, '$.state', 'resolved', '$.openedAt', made_at, '$.since', made_at,
          '$.resolvedAt', made_at + 600000, '$.resolution', 'recovered')
      FROM made;
  `)
}

/** A copy of the store is a day's work of its own, measured by nobody here; one of today stands for it. */
function keepFromCopying(folder) {
  mkdirSync(join(folder, 'copies'), { recursive: true })
  const name = `watchkeeper-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.db`
  writeFileSync(join(folder, 'copies', name), '')
}

function writeRunbook(folder, port, interval) {
  const list = Array.from(
    { length: monitors },
    (_, index) =>
      `- { name: Endpoint ${index}, group: Team ${index % 20}, kind: http, url: 'http://127.0.0.1:${port}/${index}', interval: ${interval}, failAfter: 1 }`,
  )
  const text = `# Year\n\n## Morning checklist\n\n- [ ] Look at the queues\n- [ ] Look at the backups\n\n\`\`\`yaml monitors\n${list.join('\n')}\n\`\`\`\n`
  writeFileSync(join(folder, 'runbook.md'), text)
}

/** Endpoints on a port, the first 500 of which fail. */
async function startEndpoints(port) {
  const args = [String(port), String(openAlerts)]
  const child = fork(join(import.meta.dirname, 'endpoints.mjs'), args)
  const [taken] = await once(child, 'message')
  return {
    port: taken,
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
