// The built companion on the real clock, in a data folder of its own: a line an hour, of its memory, handles and files.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildIfStale, project } from '../main/launch/build-if-stale.mjs'

const megabyte = 1024 ** 2
/** What it may grow by from the second line to the last; the database keeps the checks of days. */
const tolerated = { memory: 40, handles: 20, files: 100 }

/** Lets `lines` of `every` milliseconds pass. Returns the exit code: 0 where all stayed level, 1 where not. */
export async function soakForReal(lines, every) {
  if (!buildIfStale()) return 3
  const data = mkdtempSync(join(tmpdir(), 'watchkeeper-soak-'))
  const args = [join(project, 'out/main/cli.cjs'), 'serve', '--port', '0', '--data-dir', data]
  const companion = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(companion, 'close')
  try {
    const levels = []
    for (let line = 1; line <= lines; line += 1) {
      const isOver = await Promise.race([wait(every, false), ended.then(() => true)])
      if (isOver) {
        console.error('It ended by itself.')
        return 1
      }
      const level = levelOf(companion.pid, data)
      levels.push(level)
      console.log(
        `${new Date().toISOString()}  memory ${level.memory} MB, ${level.handles} handles, files ${level.files} MB`,
      )
    }
    return tellGrowth(levels)
  } finally {
    companion.kill()
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

function levelOf(pid, data) {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  const bytes = readdirSync(data, { recursive: true })
    .map((name) => statSync(join(data, name), { throwIfNoEntry: false }))
    .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0)
  return {
    memory: Math.round(Number(resident) / 1024),
    handles: readdirSync(`/proc/${pid}/fd`).length,
    files: Math.round((bytes / megabyte) * 10) / 10,
  }
}

function tellGrowth(levels) {
  const [settled, last] = [levels[1] ?? levels[0], levels.at(-1)]
  const grown = Object.keys(tolerated).filter((what) => last[what] > settled[what] + tolerated[what])
  for (const what of grown) console.error(`The ${what} grew from ${settled[what]} to ${last[what]}.`)
  return grown.length === 0 ? 0 : 1
}
