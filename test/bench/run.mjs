// `npm run bench [-- name …]`: what Watchkeeper costs, each figure beside a floor measured in the same run.
import { rmSync } from 'node:fs'
import { buildIfStale } from '../../main/launch/build-if-stale.mjs'
import { benchAlertEngine } from './alert-engine.mjs'
import { benchAlertNotify } from './alert-notify.mjs'
import { benchAlertStorm } from './alert-storm.mjs'
import { benchHistory } from './history.mjs'
import { benchParse } from './parse.mjs'
import { benchReload } from './reload.mjs'
import { scratchFolder } from './scratch.mjs'
import { benchScreen } from './screen.mjs'
import { benchSearch } from './search.mjs'
import { benchShift } from './shift.mjs'
import { benchStart } from './start.mjs'
import { benchWatch } from './watch.mjs'

process.once('exit', () => rmSync(scratchFolder, { recursive: true, force: true }))

const benches = {
  runbook: benchRunbook,
  shift: benchShift,
  start: benchStart,
  watch: benchWatch,
  figures: benchHistory,
  alert: benchAlert,
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(
    `There is no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}
if (!buildIfStale()) process.exit(1)

const rows = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`Measuring ${name} …`)
  rows.push(...(await bench()))
}
console.log()
console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])))

/** Understanding a runbook, showing it, searching it, and following its file. */
async function benchRunbook() {
  const rows = []
  for (const bench of [benchParse, benchScreen, benchSearch, benchReload]) rows.push(...(await bench()))
  return rows
}

/** From the failing reply to the person, a storm on the screen, and what time does to many alerts. */
async function benchAlert() {
  const rows = []
  for (const bench of [benchAlertNotify, benchAlertStorm, benchAlertEngine]) rows.push(...(await bench()))
  return rows
}
