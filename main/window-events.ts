import type { CompanionEvent } from '../shared/contract'

type Listener = (event: CompanionEvent) => void

/** What windows are asked to do, beside following the state. */
export class WindowEvents {
  readonly #listeners = new Set<Listener>()

  emit(event: CompanionEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
