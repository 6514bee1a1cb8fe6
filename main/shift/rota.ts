import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { originOf } from '../../shared/secrets/binding'
import { rotaFrom } from '../../shared/shift/rota'
import { text } from '../../shared/text/text'
import { parseUrl } from '../../shared/url'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { SecretSource } from '../secrets/named-secrets'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { RotaRepository } from '../store/rota'

interface Parts {
  database: Database
  clock: Clock
  state: StateOwner
  /** Those that its address may name. */
  secrets: SecretSource
}

const hour = 60 * 60_000
/** How often it is read again, in milliseconds. */
const readEvery = hour
/** A server that takes longer, in milliseconds, is given up on. */
const patience = 15_000
/** No calendar of shifts is larger, in bytes. */
const largest = 5 * 1024 * 1024
/** How far ahead shifts are shown, and how long those that are over. */
const ahead = 14 * 24 * hour

/** The calendar of shifts: read from a file or an address, and kept for when neither is to be had. */
export class Rota {
  readonly #kept: RotaRepository
  #trouble: string | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {
    this.#kept = new RotaRepository(parts.database)
  }

  start(): void {
    this.show()
    this.#timer = setInterval(() => void this.#readAgain(), readEvery)
    void this.#readAgain()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  /** Throws `RequestRefused` for what is no calendar or cannot be read. */
  async open(source: string): Promise<void> {
    const known = parseUrl(source)?.protocol.match(/^https?:$/) ? source : resolve(source)
    const text = await readCalendar(known, this.parts.secrets)
    const read = text.ok ? this.#shifts(text.value) : text
    if (!read.ok) throw refused(known, read.error)
    if (text.ok) this.#keep(known, text.value)
  }

  forget(): void {
    this.#kept.clear()
    this.#trouble = null
    this.show()
  }

  show(): void {
    const kept = this.#kept.get()
    if (kept === null) {
      this.parts.state.setFacts({ rota: null })
      return
    }
    const shifts = this.#shifts(kept.text)
    this.parts.state.setFacts({
      rota: {
        source: kept.source,
        readAt: kept.readAt,
        trouble: this.#trouble,
        shifts: shifts.ok ? shifts.value : [],
      },
    })
  }

  async #readAgain(): Promise<void> {
    const kept = this.#kept.get()
    if (kept === null) return
    const text = await readCalendar(kept.source, this.parts.secrets)
    // It may have been changed, or Watchkeeper ended, while it was read.
    if (this.#timer === null || this.#kept.get()?.source !== kept.source) return
    const read = text.ok ? this.#shifts(text.value) : text
    if (text.ok && read.ok) {
      this.#keep(kept.source, text.value)
      return
    }
    this.#trouble = read.ok ? null : read.error
    this.show()
  }

  #keep(source: string, text: string): void {
    this.#kept.set({ source, text, readAt: this.parts.clock.now() })
    this.#trouble = null
    this.show()
  }

  #shifts(text: string) {
    const now = this.parts.clock.now()
    return rotaFrom(text, { from: now, to: now + ahead, zone: this.parts.clock.zone() })
  }
}

function refused(source: string, why: string): RequestRefused {
  const sentence = text.shift.rota.refused(source, why)
  return new RequestRefused('invalid', sentence, [{ field: 'source', sentence }])
}

/** The text of a calendar at a path or an address, or a sentence that says why there is none. */
async function readCalendar(source: string, secrets: SecretSource): Promise<Result<string, string>> {
  try {
    const origin = originOf(source)
    if (origin === null) return await readWhole(source)
    const filled = secrets.fill({ address: source }, { to: 'server', origin })
    if (!filled.ok) return failure(text.shift.rota.troubles.notAsked(filled.error))
    const { address = source } = filled.value
    return originOf(address) === origin
      ? await fetched(address)
      : failure(text.shift.rota.troubles.otherServer)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failure(text.shift.rota.troubles.unreadable(secrets.redact(why)))
  }
}

async function readWhole(path: string): Promise<Result<string, string>> {
  const status = await stat(path)
  if (!status.isFile()) return failure(text.shift.rota.troubles.noFile)
  return status.size > largest
    ? failure(text.shift.rota.troubles.tooLarge)
    : success(await readFile(path, 'utf8'))
}

async function fetched(address: string): Promise<Result<string, string>> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(patience) })
  if (!reply.ok || reply.body === null) return failure(text.shift.rota.troubles.answered(reply.status))
  const decoder = new TextDecoder()
  let written = ''
  let size = 0
  for await (const chunk of reply.body) {
    size += chunk.byteLength
    if (size > largest) return failure(text.shift.rota.troubles.tooLarge)
    written += decoder.decode(chunk, { stream: true })
  }
  return success(written)
}
