import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A figure that is this part higher or lower than before is more than noise. */
const noise = 0.1

/** The table of a run as it is printed: each figure beside its floor, its aim and the figure of the last run. */
export function tableOf(rows, earlier) {
  return Object.fromEntries(
    rows.map((row) => {
      const { what, unit, watchkeeper, floor, ratio, aim, met } = row
      const columns = { unit, watchkeeper, floor, ratio, aim: aimInWords(aim), met: metInWords(met) }
      return [what, { ...columns, before: changeSince(row, lastOf(row, earlier)) }]
    }),
  )
}

/** A run as it stands in BENCHMARKS.md, between its marks. */
export function withRun(page, { at, short, machine, rows }) {
  const { processor, memory, system, node } = machine
  const lines = rows.map(({ bench, what, unit, watchkeeper, floor, ratio, aim, met }) =>
    [
      `\`${bench}\``,
      what,
      unit,
      watchkeeper,
      floor ?? '',
      ratio ?? '',
      aimInWords(aim),
      metInWords(met),
    ].join(' | '),
  )
  const table = [
    `${short ? 'A short run' : 'A run'} of ${at.slice(0, 10)} on ${processor}, ${memory}, ${system}, Node ${node}.`,
    '',
    '| bench | what | unit | Watchkeeper | floor | ratio | aim | met |',
    '|---|---|---|---:|---:|---:|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
  return page.replace(/<!-- run -->[\s\S]*<!-- \/run -->/, () => `<!-- run -->\n${table}\n<!-- /run -->`)
}

/** The earlier runs of the same length, the newest first; a file that cannot be read is none. */
export function earlierRuns(folder, isShort) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .flatMap((name) => readRun(join(folder, name)))
    .filter((run) => run.short === isShort)
}

/** Writes a run into a file of its own; returns its path. */
export function keepRun(folder, run) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${run.at.replaceAll(':', '-')}.json`)
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`)
  return file
}

function readRun(file) {
  try {
    const run = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(run.rows) ? [run] : []
  } catch {
    return []
  }
}

/** The same figure in the newest run that has it. */
function lastOf({ what, unit }, earlier) {
  for (const { rows } of earlier) {
    const found = rows.find((row) => row.what === what && row.unit === unit)
    if (found !== undefined) return found
  }
  return null
}

/** By ratio where there is one, since both sides meet the same noise of the machine. */
function changeSince(row, last) {
  if (last === null) return ''
  const [now, before] =
    row.ratio !== null && last.ratio !== null ? [row.ratio, last.ratio] : [row.watchkeeper, last.watchkeeper]
  if (before === 0) return `${before}`
  const change = now / before - 1
  if (Math.abs(change) < noise) return `${before} (same)`
  return `${before} (${change > 0 ? '+' : ''}${Math.round(change * 100)} %)`
}

function aimInWords(aim) {
  if (aim === null) return ''
  return aim.atMost === undefined ? `${aim.ratio} × floor` : `at most ${aim.atMost}`
}

function metInWords(met) {
  if (met === null) return ''
  return met ? 'yes' : 'NO'
}
