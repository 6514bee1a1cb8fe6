// `npm run bench [-- name …] [--short] [--write]`: what Watchkeeper costs, each figure beside a floor measured in the same run.
// See BENCHMARKS.md. An aim that is missed, or a bench that breaks off, is told and fails nothing.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale, project } from '../../main/launch/build-if-stale.mjs'
import { benches } from './benches.mjs'
import { isShort } from './length.mjs'
import { machine } from './machine.mjs'
import { earlierRuns, keepRun, tableOf, withRun } from './report.mjs'
import { scratchFolder } from './scratch.mjs'

const kept = join(project, 'bench-results')

process.once('exit', () => rmSync(scratchFolder, { recursive: true, force: true }))

const options = { short: { type: 'boolean' }, write: { type: 'boolean' } }
const { positionals: asked, values } = parseArgs({ allowPositionals: true, options })
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(
    `There is no bench named ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}
if (!buildIfStale()) process.exit(1)

const earlier = earlierRuns(kept, isShort)
const at = new Date().toISOString()
const rows = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`Measuring ${name} …`)
  rows.push(...(await measure(name, bench)))
}
console.log()
console.table(tableOf(rows, earlier))
if (rows.length > 0) {
  const run = { at, short: isShort, machine: machine(), rows }
  const file = keepRun(kept, run)
  const page = join(project, 'BENCHMARKS.md')
  if (values.write) writeFileSync(page, withRun(readFileSync(page, 'utf8'), run))
  console.log(`Kept in ${file}. The column “before” is from the last run that measured the figure.`)
}

async function measure(name, bench) {
  const begin = performance.now()
  try {
    const measured = await bench()
    console.log(`  ${Math.round((performance.now() - begin) / 1000)} s`)
    return measured.map((row) => ({ bench: name, ...row }))
  } catch (error) {
    console.error(`BROKE OFF ${name}:`, error)
    return []
  }
}
