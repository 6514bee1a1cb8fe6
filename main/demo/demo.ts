import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../clock'
import type { Installation } from '../installation'
import { closeStore, openStore } from '../store/open-store'
import { Actor } from './actor'
import { type Endpoint, endpoints } from './company'
import { demoRunbook } from './demo-runbook'
import { playLastNight } from './last-night'
import { playLastWeek } from './last-week'
import { writePastChecks } from './past-checks'
import { colleague, engineer } from './people'
import { startSimulator } from './simulator'
import { playThisMorning } from './this-morning'

const minute = 60_000

export interface Demo {
  /** A throw-away data folder with a week of an invented company in it. */
  dataFolder: string
  /** Ends the company and removes the folder. */
  close(): Promise<void>
}

/** Makes an invented company that lives while the demo is open; nothing of it touches a person's own data. */
export async function prepareDemo(installation: Installation): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'watchkeeper-demo-'))
  const simulator = await startSimulator(endpoints)
  const close = async () => {
    await simulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const dataFolder = await playCompany(folder, installation, simulator.host)
    return { dataFolder, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function playCompany(folder: string, installation: Installation, host: string): Promise<string> {
  const now = systemClock.now()
  const troubleSince = now - 19 * minute
  const [dataFolder, nightFolder, handoverFolder] = [
    join(folder, 'data'),
    join(folder, 'night'),
    join(folder, 'handovers'),
  ]
  for (const made of [dataFolder, nightFolder, handoverFolder]) mkdirSync(made, { mode: 0o700 })
  const runbookPath = join(folder, 'harbour-payments.md')
  const sample = readFileSync(join(installation.resourcesFolder, 'sample-runbook.md'), 'utf8')
  writeFileSync(runbookPath, demoRunbook(sample, endpoints, host))
  const common = { runbookPath, handoverFolder }

  const night = await Actor.enter({
    dataFolder: nightFolder,
    installation,
    preferences: { ...common, name: colleague },
    startsAt: now - 9 * 60 * minute,
  })
  await playLastNight(night, troubleSince - 40 * minute)
  await night.leave()

  const own = await Actor.enter({
    dataFolder,
    installation,
    preferences: { ...common, name: engineer },
    startsAt: now - 8 * 24 * 60 * minute,
  })
  await playLastWeek(own, troubleSince - 40 * minute)
  await playThisMorning(own, troubleSince)
  const watched = watchedEndpoints(own)
  await own.leave()

  const store = openStore(dataFolder, now)
  await writePastChecks({ database: store.database, endpoints: watched, troubleSince, until: now })
  closeStore(store, dataFolder)
  return dataFolder
}

/** The endpoints by the ids of their monitors. */
function watchedEndpoints(actor: Actor): Map<string, Endpoint> {
  const byName = new Map(endpoints.map((endpoint) => [endpoint.name, endpoint]))
  const watched = new Map<string, Endpoint>()
  for (const { id, definition } of Object.values(actor.state.monitors)) {
    const endpoint = byName.get(definition.name)
    if (endpoint !== undefined) watched.set(id, endpoint)
  }
  return watched
}
