import { type Diversion, portalAmong } from '../../shared/watch/captive'

/** Who answered a check of a host outside this laptop. */
export interface Answered {
  /** Null for a check of a definition that is not stored. */
  monitorId: string | null
  host: string
  /** Who answered in place of the host; null when it did so itself. */
  divertedTo: string | null
}

/**
 * The monitors whose hosts answered by themselves before, and in whose place another answers now. What was always
 * answered by another, as by a login of many services, says nothing.
 */
export class Diversions {
  readonly #heard = new Set<string>()
  readonly #diverted = new Map<string, Diversion>()

  /** Takes in an answer; true when it is suspicious. */
  note({ monitorId, host, divertedTo }: Answered): boolean {
    if (monitorId === null) return false
    if (divertedTo === null) {
      this.#heard.add(monitorId)
      this.#diverted.delete(monitorId)
      return false
    }
    if (!this.#heard.has(monitorId)) return false
    this.#diverted.set(monitorId, { host, to: divertedTo })
    return true
  }

  /** Who answers in place of unrelated hosts; null when nobody does. */
  portal(): ReturnType<typeof portalAmong> {
    return this.#diverted.size === 0 ? null : portalAmong([...this.#diverted.values()])
  }

  /** That monitor is not checked any more. */
  forget(monitorId: string): void {
    this.#heard.delete(monitorId)
    this.#diverted.delete(monitorId)
  }

  /** Nobody is suspected any more. */
  clear(): void {
    this.#diverted.clear()
  }
}
