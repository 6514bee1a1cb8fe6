import { ADDRCONFIG, type LookupAddress, lookup } from 'node:dns'

/**
 * The system looks names up on the few threads on which it reads files too, and each may hang for long when the
 * network is bad. So many at a time leave one for the rest.
 */
const together = 3

type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void

interface Name {
  begun: boolean
  waiting: Set<Found>
}

/** Looks names up for all probes: the same name once for all that wait for it, and none for which nobody waits. */
export class Lookups {
  /** In the order in which they were asked for. */
  readonly #names = new Map<string, Name>()
  #running = 0

  constructor(private readonly lookUp: (name: string, found: Found) => void = askSystem) {}

  /** Calls back with the addresses, unless the signal aborts before. */
  find(name: string, signal: AbortSignal, found: Found): void {
    if (signal.aborted) return
    const asked = this.#names.get(name) ?? { begun: false, waiting: new Set() }
    this.#names.set(name, asked)
    const tell: Found = (error, addresses) => {
      signal.removeEventListener('abort', leave)
      found(error, addresses)
    }
    const leave = () => {
      asked.waiting.delete(tell)
      if (asked.waiting.size === 0 && !asked.begun) this.#names.delete(name)
    }
    asked.waiting.add(tell)
    signal.addEventListener('abort', leave, { once: true })
    this.#beginNext()
  }

  #beginNext(): void {
    for (const [name, asked] of this.#names) {
      if (this.#running >= together) return
      if (!asked.begun) this.#begin(name, asked)
    }
  }

  #begin(name: string, asked: Name): void {
    asked.begun = true
    this.#running += 1
    this.lookUp(name, (error, addresses) => {
      this.#running -= 1
      this.#names.delete(name)
      for (const tell of asked.waiting) tell(error, addresses)
      this.#beginNext()
    })
  }
}

function askSystem(name: string, found: Found): void {
  // As Node itself asks when it connects: only for addresses that this machine could reach.
  lookup(name, { all: true, hints: process.platform === 'win32' ? 0 : ADDRCONFIG }, found)
}
