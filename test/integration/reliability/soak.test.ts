import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Details } from '#main/diagnostics'
import { copiesIn } from '#main/store/copies'
import { RecordingNotifier, Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { SimulatedTime } from './simulated-time'

const minute = 60_000
const hour = 60 * minute
/** `npm run soak` lets as many weeks pass as it is asked to; each takes some ten seconds. */
const weeks = Number(process.env.WATCHKEEPER_SOAK_WEEKS ?? 4)
const monitors = 6

let folder: ReturnType<typeof temporaryFolder>
let time: SimulatedTime
beforeEach(() => {
  folder = temporaryFolder()
  time = new SimulatedTime(Date.UTC(2026, 9, 19, 6))
})
afterEach(() => {
  time.end()
  folder.delete()
})

interface Level {
  /** Bytes of the heap that are in use. */
  heap: number
  handles: number
  /** Bytes of the files in the data folder. */
  files: number
  copies: number
  /** Bytes of each table and index, and of each file beside the database, by name. */
  parts: ReadonlyMap<string, number>
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

async function levelOf(dataFolder: string): Promise<Level> {
  for (let round = 0; round < 3; round += 1) {
    await breathe()
    collectGarbage()
  }
  const sizes = readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }): [string, number] => [name, statSync(join(dataFolder, name)).size])
  const files = sizes.reduce((sum, [, size]) => sum + size, 0)
  const copies = copiesIn(dataFolder).length
  return {
    heap: process.memoryUsage().heapUsed,
    handles: process.getActiveResourcesInfo().length,
    files,
    copies,
    parts: new Map([...sizes, ...tableSizes(join(dataFolder, 'watchkeeper.db'))]),
  }
}

function tableSizes(file: string): [string, number][] {
  const database = new BetterSqlite3(file, { readonly: true })
  try {
    const query = 'SELECT name, sum(pgsize) FROM dbstat GROUP BY name'
    return database.prepare<[], [string, number]>(query).raw().all()
  } finally {
    database.close()
  }
}

/** What grew by how many kilobytes between two levels, the most first. */
function growth(from: Level, to: Level): string {
  return [...to.parts]
    .map(([name, size]) => ({ name, by: Math.round((size - (from.parts.get(name) ?? 0)) / 1024) }))
    .filter(({ by }) => by >= 16)
    .sort((one, other) => other.by - one.by)
    .map(({ name, by }) => `${name} ${by} kB`)
    .join(', ')
}

/** A day as it goes: checks every few minutes, something breaks and is mended, ticks and entries are made. */
async function liveThroughDay(running: Watchkeeper, number: number): Promise<void> {
  const broken = join(folder.path, `watched-${number % monitors}`)
  const checklists = running.state().runbook?.model.checklists ?? []
  for (const checklist of checklists.slice(0, 2)) {
    const subject = { kind: 'checklist', checklistKey: checklist.key } as const
    for (const { key } of checklist.items)
      await running.ask('run.tick', { subject, itemKey: key, ticked: true })
  }
  await running.ask('log.write', { text: `Day ${number}: all is well.` })
  await time.pass(8 * hour, 10 * minute)
  writeFileSync(broken, 'x'.repeat(2_000))
  await time.pass(hour, 10 * minute)
  for (const { id, state } of Object.values(running.state().alerts)) {
    if (state === 'open') await running.ask('alert.acknowledge', { id })
  }
  writeFileSync(broken, 'x')
  await time.pass(15 * hour, 10 * minute)
}

test(`after ${weeks} simulated weeks memory, handles and files are where they were after two`, async () => {
  const failures: [string, Details | undefined][] = []
  const dataFolder = join(folder.path, 'data')
  const notifier = new RecordingNotifier()
  const running = await Watchkeeper.start(dataFolder, {
    clock: time,
    notifier,
    diagnostics: {
      record: (message, details) => {
        if ((details?.level ?? 'error') === 'error') failures.push([message, details])
      },
    },
  })
  // Checks and what is summed up of them are forgotten within the two weeks after which the levels are taken.
  await running.ask('preferences.change', { history: { checkHours: 24, minuteDays: 7, hourDays: 400 } })
  for (let number = 0; number < monitors; number += 1) {
    const path = join(folder.path, `watched-${number}`)
    writeFileSync(path, 'x')
    const definition = {
      name: `File ${number}`,
      kind: 'file',
      path,
      measure: 'size',
      critical: '> 1 kB',
      interval: '10m',
    }
    await running.ask('monitor.add', { definition })
  }
  // What the sample watches on this laptop takes as long as it takes.
  for (const { id, definition } of Object.values(running.state().monitors)) {
    if (definition.kind !== 'file') await running.ask('monitor.pause', { id, paused: true })
  }
  const levels: Level[] = []
  for (let number = 0; number < weeks * 7; number += 1) {
    await liveThroughDay(running, number)
    if (number % 7 !== 6) continue
    notifier.shown.length = 0
    const level = await levelOf(dataFolder)
    const before = levels.at(-1)
    levels.push(level)
    const [heap, files] = [level.heap, level.files].map((bytes) => (bytes / 1024 ** 2).toFixed(1))
    console.log(
      `week ${levels.length}: heap ${heap} MB, ${level.handles} handles, files ${files} MB, ${level.copies} copies`,
    )
    if (before !== undefined) console.log(`what grew: ${growth(before, level)}`)
  }
  await running.stop()
  expect(failures).toEqual([])
  const [settled, last] = [levels[1], levels.at(-1)]
  if (settled === undefined || last === undefined) throw new Error('A soak takes two weeks at least.')
  const later = Math.max(1, weeks - 2)
  expect(last.handles).toBeLessThanOrEqual(settled.handles + 2)
  // Seven of days and four of weeks.
  expect(Math.max(...levels.map(({ copies }) => copies))).toBeLessThanOrEqual(11)
  // What is kept for ever, as the log and the alerts, may grow; no more than it is meant to each week.
  expect(last.heap).toBeLessThan(settled.heap + (4 + later) * 1024 ** 2)
  expect(last.files, `what grew: ${growth(settled, last)}`).toBeLessThan(
    settled.files + (1 + later) * 1024 ** 2,
  )
}, 3_600_000)
