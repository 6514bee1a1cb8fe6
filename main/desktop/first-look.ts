import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { State } from '../../shared/state'
import type { FirstState } from '../companion'

/** A window that is not painted within so many milliseconds, as one behind others, is not waited for. */
const patience = 2_000

/** For so many milliseconds more this process is free for the parts of the screen that its page loads next. */
const settling = 250

/** Resolves in a page once what it shows by now is painted. */
const whenPainted =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))'

/** The first look of a window at a start: it gets what is stored at once, and what takes longer waits until it is painted. */
export class FirstLook {
  readonly #known = deferred<FirstState>()
  readonly #asked = deferred<null>()

  constructor(private readonly window: BrowserWindow) {}

  /** For the companion's `onFirstState`. */
  async show(known: FirstState): Promise<void> {
    this.#known.resolve(known)
    const given = new AbortController()
    await Promise.race([this.#painted(), wait(patience, null, { signal: given.signal }).catch(() => null)])
    given.abort()
    await wait(settling)
  }

  /** What is known, as soon as anything is. */
  async state(): Promise<State> {
    const known = await this.#known.promise
    this.#asked.resolve(null)
    return known.state()
  }

  async #painted(): Promise<void> {
    await this.#asked.promise
    // The page may be gone by now.
    if (!this.window.isDestroyed())
      await this.window.webContents.executeJavaScript(whenPainted).catch(() => {})
  }
}

interface Deferred<Value> {
  promise: Promise<Value>
  resolve(value: Value): void
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
