import { randomUUID } from 'node:crypto'
import type { CompanionEvent } from '../../shared/contract'
import type { SoundName, SoundOutcome } from '../../shared/notify/sounds'
import { text } from '../../shared/text/text'
import type { Diagnostics } from '../diagnostics'
import type { SoundProgram } from './sound-program'

interface Parts {
  /** Reaches every window that is open. */
  emit(event: CompanionEvent): void
  program: SoundProgram
  diagnostics: Diagnostics
}

/** By whom a sound was played, for a person; null when nothing could play it. */
export type PlayedBy = string | null

/** A window that does not take a sound within this many milliseconds is not there. */
const takenWithin = 2_000
/** And one that took it begins to play within so many, also while the laptop has much to do. */
const playedWithin = 15_000

/** Plays sounds: in a window, which knows the volume, and through a program of the system where none can. */
export class Sounds {
  readonly #asked = new Map<string, (outcome: SoundOutcome) => void>()

  constructor(private readonly parts: Parts) {}

  /** `volume` in percent. Never rejects. */
  async play(name: SoundName, volume: number): Promise<PlayedBy> {
    if (await this.#playInWindow(name, volume)) return text.notify.rehearsal.thisWindow
    try {
      return await this.parts.program.play(name, volume)
    } catch (error) {
      this.parts.diagnostics.record('sound failed', { error })
      return null
    }
  }

  /** A window says what became of what it was asked for. */
  settle(id: string, outcome: SoundOutcome): void {
    this.#asked.get(id)?.(outcome)
  }

  async #playInWindow(name: SoundName, volume: number): Promise<boolean> {
    const id = randomUUID()
    const played = new Promise<boolean>((resolve) => {
      const giveUp = () => resolve(false)
      let timer = setTimeout(giveUp, takenWithin)
      this.#asked.set(id, (outcome) => {
        clearTimeout(timer)
        if (outcome === 'taken') timer = setTimeout(giveUp, playedWithin)
        else resolve(outcome === 'played')
      })
    })
    this.parts.emit({ type: 'sound', id, name, volume })
    try {
      return await played
    } finally {
      this.#asked.delete(id)
    }
  }
}
