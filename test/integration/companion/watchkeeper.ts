import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { plainDoor } from '#main/browser/plain-door'
import type { Clock } from '#main/clock'
import { type Companion, type CompanionParts, startCompanion } from '#main/companion'
import { type Diagnostics, silentDiagnostics } from '#main/diagnostics'
import type { Answer as Reply } from '#main/dispatch'
import type { Door } from '#main/door'
import type { Notifier, Shown } from '#main/notify/notifier'
import { preferencesInFolder } from '#main/preferences'
import { SecretFile } from '#main/secrets/secret-file'
import { noSystemFormats } from '#main/system/system-formats'
import type { Arrival } from '#shared/arrival/arrival'
import {
  type CompanionEvent,
  type ContractError,
  eventSchema,
  type RequestInput,
  type RequestName,
  type RequestReply,
  requests,
} from '#shared/contract'
import type { Answer } from '#shared/notify/buttons'
import type { NativeNotification } from '#shared/notify/native-notification'
import type { State } from '#shared/state'
import { applyChange } from '#shared/state-change'
import type { MonitorView } from '#shared/watch/view'
import { project } from '../../../main/launch/build-if-stale.mjs'

/** Keeps what it was given to show, unless `behaviour` says otherwise. */
export class RecordingNotifier implements Notifier {
  readonly shown: NativeNotification[] = []
  behaviour: () => Promise<void> = async () => {}

  #answer: (answer: Answer) => void = () => {}

  async show(notification: NativeNotification, onAnswer: (answer: Answer) => void): Promise<Shown> {
    await this.behaviour()
    this.shown.push(notification)
    this.#answer = onAnswer
    return { by: 'the test', buttons: true }
  }

  close(): void {}

  /** What a person does with the one that was shown last. */
  answer(answer: Answer): void {
    this.#answer(answer)
  }

  titles(): string[] {
    return this.shown.map(({ title }) => title)
  }
}

/** The system's time, which a test may put forward. */
export class AdvancedClock implements Clock {
  #ahead = 0

  now(): number {
    return Date.now() + this.#ahead
  }

  zone(): string {
    return 'Europe/Stockholm'
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds
  }
}

interface Options {
  notifier?: RecordingNotifier
  clock?: Clock
  diagnostics?: Diagnostics
  demo?: boolean
  /** What a person answers who is asked whether a command may run; they let it unless this says otherwise. */
  askAboutCommand?: Door['askAboutCommand']
  onFirstState?: CompanionParts['onFirstState']
}

/**
 * The real companion with what a window would hold of it. All that crosses is carried as text, as every door does,
 * and must be exactly what the contract says.
 */
export class Watchkeeper {
  readonly #listeners = new Set<() => void>()
  readonly #askListeners = new Set<(ask: CompanionEvent) => void>()
  #stopped = false

  private constructor(
    private readonly companion: Companion,
    readonly notifier: RecordingNotifier,
    private copy: State,
  ) {
    companion.subscribe((published) => {
      const event = carried(published)
      const checked = eventSchema.parse(event)
      if (!isDeepStrictEqual(checked, event))
        throw new Error('an event has more in it than the contract says')
      if (checked.type !== 'changed') {
        for (const listener of [...this.#askListeners]) listener(checked)
        return
      }
      const next = applyChange(this.copy, checked.change)
      if (next === null) throw new Error(`revision ${checked.change.revision} follows ${this.copy.revision}`)
      this.copy = next
      for (const listener of [...this.#listeners]) listener()
    })
  }

  static async start(dataFolder: string, options: Options = {}): Promise<Watchkeeper> {
    const notifier = options.notifier ?? new RecordingNotifier()
    const companion = await startCompanion({
      dataFolder,
      installation: {
        version: '1.2.3',
        resourcesFolder: join(project, 'resources'),
        parseWorker: join(project, 'out/main/parse-worker.cjs'),
      },
      clock: options.clock ?? new AdvancedClock(),
      preferences: preferencesInFolder(dataFolder),
      door: { ...plainDoor, askAboutCommand: options.askAboutCommand ?? (async () => 'allowed') },
      formats: noSystemFormats,
      demo: options.demo ?? false,
      ...(options.onFirstState === undefined ? {} : { onFirstState: options.onFirstState }),
      notifier,
      sounds: { play: async () => 'the test' },
      secrets: new SecretFile({ dataFolder, now: Date.now, protection: () => null }),
      diagnostics: options.diagnostics ?? silentDiagnostics,
    })
    return new Watchkeeper(companion, notifier, carried(companion.state()))
  }

  /** What a window holds: what it was given at first, and every change since. */
  state(): State {
    return this.copy
  }

  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestReply<Name>> {
    const answer = await this.companion.dispatch(name, carried(input))
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.sentence}`)
    const value = carried(answer.value)
    const checked = requests[name].reply.parse(value)
    if (!isDeepStrictEqual(checked, value))
      throw new Error(`the reply to ${name} has more than the contract says`)
    return checked as RequestReply<Name>
  }

  /** Asks for what may be refused. */
  tryTo<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Reply> {
    return this.companion.dispatch(name, carried(input))
  }

  async refusal<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<ContractError> {
    const answer = await this.tryTo(name, input)
    if (answer.ok) throw new Error(`${name} was not refused`)
    return answer.error
  }

  /** Waits until the state holds something. */
  until<Found>(find: (state: State) => Found | null | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find(this.copy)
        if (found === null || found === undefined) return
        this.#listeners.delete(look)
        resolve(found)
      }
      this.#listeners.add(look)
      look()
    })
  }

  /** The laptop woke up. */
  wake(): void {
    this.companion.wake()
  }

  /** The next thing of a kind that windows are asked to do. */
  nextAsk(type: CompanionEvent['type']): Promise<CompanionEvent> {
    return new Promise((resolve) => {
      const listen = (ask: CompanionEvent) => {
        if (ask.type !== type) return
        this.#askListeners.delete(listen)
        resolve(ask)
      }
      this.#askListeners.add(listen)
    })
  }

  /** What windows are asked to do for something that the system was asked to open. */
  async asksFor(arrival: Arrival, folder: string): Promise<CompanionEvent[]> {
    const asks: CompanionEvent[] = []
    const listen = (ask: CompanionEvent) => asks.push(ask)
    this.#askListeners.add(listen)
    await this.companion.receive(arrival, folder)
    this.#askListeners.delete(listen)
    return asks
  }

  /** Has a monitor checked once more and returns what it shows then. */
  async check(id: string): Promise<MonitorView> {
    const before = this.copy.monitors[id]?.last?.at
    await this.ask('monitor.check', { id })
    return this.until(({ monitors }) => {
      const view = monitors[id]
      return view !== undefined && view.last?.at !== before && !view.checking ? view : null
    })
  }

  monitorNamed(name: string): MonitorView {
    const found = Object.values(this.copy.monitors).find(({ definition }) => definition.name === name)
    if (found === undefined) throw new Error(`There is no monitor named ${name}.`)
    return found
  }

  logTexts(): string[] {
    return Object.values(this.copy.log).map(({ text }) => text)
  }

  noticeSentences(): string[] {
    return this.copy.notices.map(({ sentence }) => sentence)
  }

  /** Ends it, once, after a look that the window's copy is what Watchkeeper holds. */
  async stop(): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    const held = await this.ask('state.get', null)
    if (!isDeepStrictEqual(held, this.copy))
      throw new Error('the copy of the window is not what Watchkeeper holds')
    await this.companion.stop()
  }
}

/** As text and back, as between processes. */
function carried<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}
