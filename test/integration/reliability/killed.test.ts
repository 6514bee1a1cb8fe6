import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIfStale, project } from '../../../main/launch/build-if-stale.mjs'
import { bundleInto } from '../../bundle.mjs'
import { type Receiver, startReceiver } from '../channels/receivers'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { type BusyOrder, type Fact, factSchema } from './busy-facts'

const kills = 200
/** Side by side, each with data of its own: what one waits for, another computes in. */
const lanes = 4
/** At most so many of what it says it does before most kills; the others come while it starts. */
const mostFacts = 24

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
beforeAll(async () => {
  if (!buildIfStale()) throw new Error('Watchkeeper could not be built; the messages above say why.')
  folder = temporaryFolder()
  await bundleInto(join(folder.path, 'code'), {
    busy: 'test/integration/reliability/busy-companion.ts',
  })
  endpoint = await startHttp(failing)
})
afterAll(async () => {
  await endpoint.close()
  folder.delete()
})

/** A sequence of numbers from 0 to 1 that is the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A companion that is killed again and again, with all that it ever said. */
class Victim {
  readonly data: string
  readonly facts: Fact[] = []
  readonly #listeners = new Set<() => void>()
  runs = 0
  /** Monitors of whose alerts everybody was told: the companion is asked to remove them. */
  #settled = new Set<string>()
  /** How long its latest start took, in milliseconds. */
  #startTook = 300

  constructor(
    name: string,
    private readonly receiver: Receiver,
  ) {
    receiver.onReceived = () => this.#tell()
    this.data = join(folder.path, name)
    mkdirSync(this.data)
  }

  /** Kills it while it starts, or a moment after it has said so many things. `random` gives numbers from 0 to 1. */
  async runAndKill(random: () => number): Promise<void> {
    const begun = performance.now()
    const said = this.facts.length
    const child = this.#start(false)
    const ended = once(child, 'close')
    const facts = random() < 0.25 ? null : Math.ceil(random() * mostFacts)
    if (facts !== null) {
      const isReady = this.until(() => this.facts.length > said)
      await Promise.race([isReady, ended])
      this.#startTook = performance.now() - begun
      await Promise.race([this.until(() => this.facts.length >= said + facts), ended])
    }
    const moment = random() * (facts === null ? this.#startTook : 3)
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    const [code] = await ended
    clearTimeout(timer)
    expect(code, 'it ended by itself').toBeNull()
    this.#examine()
  }

  /** Lets what waits be told and sent, until nothing waits any more, and ends it in good order. */
  async settle(isSettled: () => boolean): Promise<void> {
    const starts = this.all('ready').length
    const child = this.#start(true)
    await this.until(() => this.all('ready').length > starts && isSettled())
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
    this.#examine()
  }

  /** Waits for what the companion says, or the receiver gets. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return
        this.#listeners.delete(look)
        resolve()
      }
      this.#listeners.add(look)
      look()
    })
  }

  all<Kind extends Fact['kind']>(kind: Kind): Extract<Fact, { kind: Kind }>[] {
    return this.facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind)
  }

  /** How often each alert was shown, by its title. */
  shown(): Map<string, number> {
    return counted(
      this.all('shown').flatMap(({ title }) => /^P1 (Endpoint \S+) is down$/.exec(title)?.[1] ?? []),
    )
  }

  /** How often each alert was told to the receiver, by its monitor's name. */
  arrived(): Map<string, number> {
    const bodies = this.receiver.received.map(({ body }) => JSON.parse(body))
    return counted(bodies.filter(({ event }) => event === 'alert opened').map(({ source }) => String(source)))
  }

  open(): BetterSqlite3.Database {
    return new BetterSqlite3(join(this.data, 'watchkeeper.db'), { readonly: true })
  }

  #start(onlySettle: boolean): ChildProcess {
    this.runs += 1
    const arrived = this.arrived()
    if (!onlySettle) this.#settled = new Set([...this.shown().keys()].filter((name) => arrived.has(name)))
    const order: BusyOrder = {
      project,
      dataFolder: this.data,
      endpoint: endpoint.url,
      receiver: this.receiver.url,
      run: this.runs,
      settled: [...this.#settled],
      onlySettle,
    }
    const child = spawn(process.execPath, [join(folder.path, 'code', 'busy.mjs'), JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: undefined },
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      // The last line may be half of one.
      if (!line.endsWith('}')) return
      this.facts.push(factSchema.parse(JSON.parse(line)))
      this.#tell()
    })
    return child
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  /** Looks at a copy, so that the next start finds everything as the kill left it. */
  #examine(): void {
    const copy = `${this.data}-examined.db`
    for (const suffix of ['-wal', '-shm', '']) {
      const file = join(this.data, `watchkeeper.db${suffix}`)
      rmSync(copy + suffix, { force: true })
      if (existsSync(file)) copyFileSync(file, copy + suffix)
    }
    const database = new BetterSqlite3(copy)
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get()).toBe(0)
    this.#expectSaved(database)
    database.close()
  }

  /** Everything that was answered as done is there. */
  #expectSaved(database: BetterSqlite3.Database): void {
    if (this.all('ready').length === 0) return
    const missing = <Said>(said: Said[], query: string, values: (one: Said) => string[]) => {
      const find = database.prepare(query)
      return said.filter((one) => find.get(values(one)) === undefined)
    }
    const lost = [
      ...missing(this.all('written'), 'SELECT 1 FROM log_entry WHERE id = ? AND text = ?', (one) => [
        one.id,
        one.text,
      ]),
      ...missing(
        this.all('added').filter(({ name }) => !this.#settled.has(name)),
        'SELECT 1 FROM monitor WHERE id = ?',
        ({ id }) => [id],
      ),
      ...missing(this.all('opened'), 'SELECT 1 FROM alert WHERE id = ?', ({ id }) => [id]),
      ...missing(
        this.all('acknowledged'),
        `SELECT 1 FROM alert WHERE id = ? AND alert ->> 'acknowledgement' IS NOT NULL`,
        ({ id }) => [id],
      ),
    ]
    expect(lost).toEqual([])
    this.#expectTicks(database)
  }

  #expectTicks(database: BetterSqlite3.Database): void {
    const ticks = database
      .prepare<[], string>('SELECT item_key FROM tick WHERE undone_at IS NULL')
      .pluck()
      .all()
    const last = new Map(
      this.facts.flatMap((fact) =>
        fact.kind === 'ticked' || fact.kind === 'ticking'
          ? [[fact.itemKey, fact.kind === 'ticked' ? fact.ticked : null]]
          : [],
      ),
    )
    for (const [itemKey, ticked] of last) if (ticked !== null) expect(ticks.includes(itemKey)).toBe(ticked)
  }
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

async function killAgainAndAgain(name: string, times: number, seed: number): Promise<Victim> {
  const random = randomFrom(seed)
  const receiver = await startReceiver()
  const victim = new Victim(name, receiver)
  try {
    for (let count = 0; count < times; count += 1) await victim.runAndKill(random)
    await victim.settle(() => {
      const [shown, arrived] = [victim.shown(), victim.arrived()]
      return victim.all('added').every((added) => shown.has(added.name) && arrived.has(added.name))
    })
    return victim
  } finally {
    await receiver.close()
  }
}

test(`killed at random moments, ${kills} times, it has all that it said it had, and tells each alert`, async () => {
  const seed = Number(process.env.WATCHKEEPER_SEED ?? Date.now() % 2 ** 32)
  console.log(`${kills} kills, WATCHKEEPER_SEED=${seed}`)
  const victims = await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      killAgainAndAgain(`lane-${lane}`, kills / lanes, seed + lane * 7919),
    ),
  )
  for (const victim of victims) {
    const counts = [...victim.shown().values(), ...victim.arrived().values()]
    console.log(
      `${victim.runs} runs, ${victim.all('ready').length} starts, ${victim.all('written').length} entries, ${victim.all('ticked').length} ticks, ${victim.all('added').length} alerts, ${counts.filter((count) => count > 1).length} told twice`,
    )
    // The last run is not killed.
    expect(victim.runs - 1).toBe(kills / lanes)
    expect(victim.all('added').length).toBeGreaterThan(0)
    expect(Math.max(...counts)).toBeLessThanOrEqual(2)
    const database = victim.open()
    expect(database.prepare('SELECT count(*) FROM notification WHERE shown_at IS NULL').pluck().get()).toBe(0)
    database.close()
  }
}, 900_000)
