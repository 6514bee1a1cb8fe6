import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeping, KeptSecret } from '../../shared/channels/view'
import { type Binding, isBinding } from '../../shared/secrets/binding'
import { text as words } from '../../shared/text/text'
import { nameAside } from '../store/name-aside'
import { writeWhole } from '../write-whole'
import { redacted } from './redact'
import { type Protection, SecretNotKeptError, type Secrets } from './secrets'

interface Entry {
  keeping: Exclude<Keeping, 'session'>
  /** The text itself, or sealed and in base64. */
  value: string
  setAt: number
  binding?: Binding
}

interface SessionEntry {
  text: string
  setAt: number
  binding?: Binding
}

interface Parts {
  dataFolder: string
  now(): number
  /** Asked for when it is first needed; null where the system has none. */
  protection(): Protection | null
}

/** Secrets in `secrets.json` in the data folder, readable by this account only, sealed where the system can do that. */
export class SecretFile implements Secrets {
  readonly #file: string
  readonly #session = new Map<string, SessionEntry>()
  readonly #seen = new Set<string>()
  #entries: Record<string, Entry> | null = null

  constructor(private readonly parts: Parts) {
    this.#file = join(parts.dataFolder, 'secrets.json')
  }

  available(): 'protected' | 'unprotected' {
    return this.parts.protection() === null ? 'unprotected' : 'protected'
  }

  keep(name: string, text: string, keeping: Keeping, binding?: Binding): void {
    this.#seen.add(text)
    const about = { setAt: this.parts.now(), ...(binding === undefined ? {} : { binding }) }
    if (keeping === 'session') {
      this.#forgetKept(name)
      this.#session.set(name, { text, ...about })
      return
    }
    const value = keeping === 'protected' ? this.#seal(text) : text
    this.#write({ ...this.#read(), [name]: { keeping, value, ...about } })
    this.#session.delete(name)
  }

  read(name: string): string | null {
    const text = this.#session.get(name)?.text ?? this.#open(this.#read()[name])
    if (text !== null) this.#seen.add(text)
    return text
  }

  forget(name: string): void {
    this.#session.delete(name)
    this.#forgetKept(name)
  }

  about(name: string): Omit<KeptSecret, 'name'> | null {
    const session = this.#session.get(name)
    if (session !== undefined) return { setAt: session.setAt, keeping: 'session' }
    const entry = this.#read()[name]
    if (entry === undefined) return null
    const readable = entry.keeping === 'unprotected' || this.available() === 'protected'
    return { setAt: entry.setAt, keeping: readable ? entry.keeping : 'unreadable' }
  }

  names(prefix: string): string[] {
    const names = new Set([...Object.keys(this.#read()), ...this.#session.keys()])
    return [...names].filter((name) => name.startsWith(prefix))
  }

  bindingOf(name: string): Binding | null {
    return (this.#session.get(name) ?? this.#read()[name])?.binding ?? null
  }

  redact(text: string): string {
    return redacted(text, this.#seen)
  }

  #seal(text: string): string {
    const protection = this.parts.protection()
    if (protection === null) {
      throw new SecretNotKeptError(words.secrets.problems.notProtected)
    }
    return Buffer.from(protection.seal(text)).toString('base64')
  }

  #open(entry: Entry | undefined): string | null {
    if (entry === undefined) return null
    if (entry.keeping === 'unprotected') return entry.value
    try {
      return this.parts.protection()?.open(Buffer.from(entry.value, 'base64')) ?? null
    } catch {
      // Sealed for another account, or the keychain is new: it has to be given again.
      return null
    }
  }

  #forgetKept(name: string): void {
    const { [name]: forgotten, ...others } = this.#read()
    if (forgotten !== undefined) this.#write(others)
  }

  #read(): Record<string, Entry> {
    this.#entries ??= readEntries(this.#file, this.parts.now())
    return this.#entries
  }

  #write(entries: Record<string, Entry>): void {
    try {
      writeWhole(this.#file, JSON.stringify(entries))
    } catch (cause) {
      throw new SecretNotKeptError(words.secrets.problems.notWritten(this.#file), { cause })
    }
    this.#entries = entries
  }
}

/** A file that cannot be understood is kept aside, and its secrets have to be given again. */
function readEntries(file: string, now: number): Record<string, Entry> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  try {
    return understood(JSON.parse(text))
  } catch {
    renameSync(file, nameAside(file, 'unreadable', now))
    return {}
  }
}

/** Throws where it is not what was written. By hand, as this is read before the window and its schemas are there. */
function understood(read: unknown): Record<string, Entry> {
  if (typeof read !== 'object' || read === null) throw new TypeError('no secrets')
  return Object.fromEntries(
    Object.entries(read).map(([name, entry]: [string, unknown]) => {
      if (!isEntry(entry)) throw new TypeError('no secret')
      return [name, entry]
    }),
  )
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  if (!('keeping' in value && 'value' in value && 'setAt' in value)) return false
  const { keeping } = value
  return (
    (keeping === 'protected' || keeping === 'unprotected') &&
    typeof value.value === 'string' &&
    typeof value.setAt === 'number' &&
    (!('binding' in value) || isBinding(value.binding))
  )
}
