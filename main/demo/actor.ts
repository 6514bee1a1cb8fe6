import type { RequestInput, RequestName, RequestReply } from '../../shared/contract'
import type { Preferences } from '../../shared/preferences'
import type { State } from '../../shared/state'
import { plainDoor } from '../browser/plain-door'
import { type Clock, systemClock } from '../clock'
import { type Companion, startCompanion } from '../companion'
import { silentDiagnostics } from '../diagnostics'
import type { Installation } from '../installation'
import type { Notifier } from '../notify/notifier'
import { preferencesInFolder } from '../preferences'
import { SecretFile } from '../secrets/secret-file'
import { noSystemFormats } from '../system/system-formats'

/** A time that is set: what the company's people did stands at the times when they did it. */
class StageClock implements Clock {
  #time: number

  constructor(time: number) {
    this.#time = Math.round(time)
  }

  set(time: number): void {
    this.#time = Math.round(time)
  }

  now(): number {
    return this.#time
  }

  zone(): string {
    return systemClock.zone()
  }
}

const noNotifier: Notifier = {
  async show() {
    return { by: 'nobody', buttons: false }
  },
  close() {},
}

interface Stage {
  dataFolder: string
  installation: Installation
  preferences: Partial<Preferences>
  startsAt: number
}

/** Somebody of the demo's company, who works with Watchkeeper as it is, at times in the past. */
export class Actor {
  readonly #listeners = new Set<() => void>()

  private constructor(
    private readonly companion: Companion,
    private readonly clock: StageClock,
  ) {
    companion.subscribe(() => {
      for (const listener of [...this.#listeners]) listener()
    })
  }

  static async enter({ dataFolder, installation, preferences, startsAt }: Stage): Promise<Actor> {
    const clock = new StageClock(startsAt)
    const kept = preferencesInFolder(dataFolder)
    kept.change(preferences)
    const companion = await startCompanion({
      dataFolder,
      installation,
      clock,
      formats: noSystemFormats,
      preferences: kept,
      door: plainDoor,
      notifier: noNotifier,
      sounds: { play: async () => 'nobody' },
      secrets: new SecretFile({ dataFolder, now: () => clock.now(), protection: () => null }),
      diagnostics: silentDiagnostics,
    })
    return new Actor(companion, clock)
  }

  get state(): State {
    return this.companion.state()
  }

  /** Does something at a time, UTC milliseconds. Throws where Watchkeeper refuses it. */
  async at<Name extends RequestName>(
    time: number,
    name: Name,
    input: RequestInput<Name>,
  ): Promise<RequestReply<Name>> {
    this.clock.set(time)
    const answer = await this.companion.dispatch(name, input)
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.sentence}`)
    return answer.value as RequestReply<Name>
  }

  /** Waits until the state holds something. */
  until<Found>(find: (state: State) => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find(this.state)
        if (found === undefined) return
        this.#listeners.delete(look)
        resolve(found)
      }
      this.#listeners.add(look)
      look()
    })
  }

  leave(): Promise<void> {
    return this.companion.stop()
  }
}
