import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { AdvancedClock, Watchkeeper } from './watchkeeper'

/** The laptops of a team that shares a runbook and a folder, anew for each test. */
export function laptops() {
  let folder: ReturnType<typeof temporaryFolder>
  let running: Watchkeeper[] = []
  beforeEach(async () => {
    folder = temporaryFolder()
    await mkdir(shared())
    await writeFile(inFolder('ferry.md'), runbook)
  })
  afterEach(async () => {
    const stopping = running
    running = []
    try {
      for (const watchkeeper of stopping) await watchkeeper.stop()
    } finally {
      folder.delete()
    }
  })

  const inFolder = (...names: string[]) => join(folder.path, ...names)
  const shared = () => inFolder('shared')

  async function startAgain(person: string, clock?: AdvancedClock): Promise<Watchkeeper> {
    const watchkeeper = await Watchkeeper.start(inFolder(person), clock === undefined ? {} : { clock })
    running.push(watchkeeper)
    return watchkeeper
  }

  /** The laptop of a person, with the team's runbook, and the shared folder where it is wanted. */
  async function laptopOf(
    person: string,
    { exchange = true, clock = new AdvancedClock() } = {},
  ): Promise<Watchkeeper> {
    const watchkeeper = await startAgain(person, clock)
    const path = inFolder('ferry.md')
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    await watchkeeper.until(({ runbook: shown }) => (shown?.path === path ? true : null))
    await watchkeeper.ask('preferences.change', { name: person })
    if (exchange) await watchkeeper.ask('handover.setFolder', { path: shared() })
    return watchkeeper
  }

  /** The names of the files in the shared folder that hold a kind of thing. */
  async function fileNames(kind: string): Promise<string[]> {
    return (await readdir(shared())).filter((name) => name.startsWith(kind))
  }

  return { laptopOf, startAgain, shared, fileNames, inFolder }
}

export async function draftOf(watchkeeper: Watchkeeper, person: string): Promise<void> {
  await watchkeeper.ask('shift.start', { person, plannedEndAt: null })
  await watchkeeper.ask('log.write', { text: 'Mind the tide. #handover' })
  await watchkeeper.ask('handover.draft', { shiftId: await shiftOf(watchkeeper) })
  await watchkeeper.until(({ drafts }) => drafts[0])
}

export async function shiftOf(watchkeeper: Watchkeeper): Promise<string> {
  return (await watchkeeper.until(({ shift }) => shift)).id
}

export function incoming(watchkeeper: Watchkeeper) {
  return watchkeeper.until(({ handoverExchange }) => handoverExchange.incoming[0])
}

const runbook = `# Ferry operations

## Recovery checklist

- [ ] Stop the ferry
- [ ] Start the ferry

## Hourly checks

- [ ] Look at the gauge
`
