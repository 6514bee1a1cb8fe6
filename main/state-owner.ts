import { isDeepStrictEqual } from 'node:util'
import { type Change, type CollectionName, collectionNames, type Facts, type State } from '../shared/state'

type Items = { [Name in CollectionName]: State[Name] }
type Pending = { [Name in CollectionName]: Map<string, Items[Name][string] | null> }

/** Long enough to gather what changes together, short enough not to be felt, in milliseconds. */
const gatherFor = 40

/**
 * Owns what the windows show. Changes count at once, are gathered for a moment and leave as one, numbered by revision,
 * so that a window knows when it missed one.
 */
export class StateOwner {
  readonly #state: State
  #facts: Facts = {}
  #items: Pending = noItems()
  #timer: NodeJS.Timeout | null = null
  readonly #listeners = new Set<(change: Change) => void>()

  constructor(initial: Omit<State, 'revision'>) {
    this.#state = { revision: 0, ...initial }
  }

  /** The state as it is now. Nothing leaves because of it: in a storm every part asks for it again and again. */
  get(): State {
    return this.#state
  }

  /** The state for a window: all that was gathered leaves first, so that its revision stands for all of it. */
  forWindow(): State {
    this.publish()
    return this.#state
  }

  /** Sends what was gathered without waiting for more: a person waits for it. */
  publish(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = null
    const change: Change = { revision: this.#state.revision + 1, facts: this.#facts }
    for (const name of collectionNames) this.#gather(change, name)
    this.#state.revision = change.revision
    this.#facts = {}
    this.#items = noItems()
    for (const listener of this.#listeners) listener(change)
  }

  setFacts(facts: Facts): void {
    Object.assign(this.#facts, facts)
    Object.assign(this.#state, facts)
    this.#soon()
  }

  setItem<Name extends CollectionName>(collection: Name, id: string, item: Items[Name][string]): void {
    this.#set(collection, id, item)
    this.#soon()
  }

  removeItem(collection: CollectionName, id: string): void {
    this.#items[collection].set(id, null)
    delete this.#state[collection][id]
    this.#soon()
  }

  /** Makes a collection hold exactly these items; what it holds already is not told again. */
  replaceItems<Name extends CollectionName>(collection: Name, items: State[Name]): void {
    const held: State[Name] = this.#state[collection]
    for (const id of Object.keys(held)) if (!Object.hasOwn(items, id)) this.removeItem(collection, id)
    for (const [id, item] of Object.entries(items)) {
      if (!isDeepStrictEqual(held[id], item)) this.setItem(collection, id, item)
    }
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #set<Name extends CollectionName>(collection: Name, id: string, item: Items[Name][string]): void {
    const kept: Items[Name] = this.#state[collection]
    kept[id] = item
    this.#items[collection].set(id, item)
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.publish(), gatherFor)
  }

  #gather<Name extends CollectionName>(change: Change, name: Name): void {
    const pending = this.#items[name]
    if (pending.size === 0) return
    const set: Items[Name] = {}
    const remove: string[] = []
    for (const [id, item] of pending) {
      if (item === null) remove.push(id)
      else set[id] = item
    }
    Object.assign(change, { [name]: { set, remove } })
  }
}

function noItems(): Pending {
  return {
    monitors: new Map(),
    alerts: new Map(),
    snoozes: new Map(),
    runs: new Map(),
    changes: new Map(),
    incidents: new Map(),
    followUps: new Map(),
    log: new Map(),
    outbox: new Map(),
  }
}
