import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { project } from '../../main/launch/build-if-stale.mjs'
import { cpuMilliseconds, pssMebibytes } from './process-cost.mjs'
import { timeliness } from './timeliness.mjs'

const here = import.meta.dirname
/** How long it goes on undisturbed before it is measured, milliseconds. */
const settled = 3000
/** What has not begun to ask by then never will. */
const longestStart = 60_000

/** Endpoints of which each can be asked by its number. */
export async function startEndpoints() {
  const child = fork(join(here, 'endpoints.mjs'))
  const [port] = await once(child, 'message')
  return {
    address: `http://127.0.0.1:${port}`,
    /** Which endpoint was asked when, since this was called last. */
    async arrivals() {
      child.send('arrivals')
      const [arrivals] = await once(child, 'message')
      return arrivals
    },
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

/**
 * What a program costs that asks so many endpoints every `interval` milliseconds, for `measured` milliseconds after
 * each could be asked once. `beside` begins what goes on meanwhile, a window for instance, given what the program
 * printed first, and returns how to end it.
 */
export async function costOf(program, { endpoints, monitors, interval, measured, beside = () => () => {} }) {
  await endpoints.arrivals()
  const child = fork(join(project, program.script), program.args, {
    execArgv: ['-r', join(here, 'loop-delay.cjs')],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const printed = once(child.stdout, 'data')
  try {
    const first = await firstArrivals(endpoints)
    await wait(interval)
    const end = await beside(String(await printed))
    await wait(settled)
    const before = [...first, ...(await endpoints.arrivals())]
    const begin = await readings(child, program.store)
    await wait(measured)
    const after = await endpoints.arrivals()
    const now = await readings(child, program.store)
    await end()
    return {
      cpu: ((now.cpu - begin.cpu) / (now.at - begin.at)) * 100,
      memory: pssMebibytes(child.pid),
      loopDelay: now.loopDelay,
      storedPer1000: ((now.stored - begin.stored) / after.length) * 1000,
      ...timeliness(before, after, { monitors, interval }),
    }
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

/** Waits until it begins to ask. */
async function firstArrivals(endpoints) {
  for (let waited = 0; waited < longestStart; waited += 100) {
    const arrivals = await endpoints.arrivals()
    if (arrivals.length > 0) return arrivals
    await wait(100)
  }
  throw new Error('No endpoint was asked within a minute.')
}

async function readings(child, store) {
  child.send('loop delay')
  const [loopDelay] = await once(child, 'message')
  return { loopDelay, cpu: cpuMilliseconds(child.pid), stored: storedKibibytes(store), at: performance.now() }
}

/** What the tables and indexes hold, without the pages that are free. */
function storedKibibytes(file) {
  const database = new Database(file, { readonly: true })
  const [{ bytes }] = database.prepare('SELECT sum(pgsize) AS bytes FROM dbstat').all()
  database.close()
  return bytes / 1024
}
