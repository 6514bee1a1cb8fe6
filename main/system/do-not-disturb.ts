import { doNotDisturbQuestions } from '../../shared/system/do-not-disturb'
import { askSystem } from './ask-system'

/** An answer stands for so long, in milliseconds: in a storm the system is not asked for each alert. */
const stands = 5_000
/** While it is on, its end is looked for this often. */
const lookEvery = 30_000

/** Asks whether the system was told that its person is not to be disturbed. */
export type AskDoNotDisturb = () => Promise<boolean>

/** Asks this system. */
export const askThisSystem: AskDoNotDisturb = async () => {
  const questions = doNotDisturbQuestions(process.platform, process.env.XDG_CURRENT_DESKTOP ?? '')
  const answers = await Promise.all(
    questions.map(async ({ program, args, saysSo }) => {
      const answer = await askSystem(program, args)
      return answer !== null && saysSo(answer)
    }),
  )
  return answers.includes(true)
}

interface Parts {
  /** Null: nobody is asked, and it is never on. */
  ask: AskDoNotDisturb | null
  onChange(on: boolean): void
}

/** What is known of the system's Do Not Disturb: asked for when there is something to tell, and until it ends. */
export class DoNotDisturb {
  #isOn = false
  #askedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: Parts) {}

  isOn(): boolean {
    return this.#isOn
  }

  /** Does something once it is known how it stands now. */
  whenKnown(act: () => void): void {
    if (this.parts.ask === null || performance.now() - this.#askedAt < stands) act()
    else void this.look().then(act)
  }

  look(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #ask(): Promise<void> {
    const on = (await this.parts.ask?.()) ?? false
    this.#askedAt = performance.now()
    if (on === this.#isOn) return
    this.#isOn = on
    clearInterval(this.#timer)
    if (on) this.#timer = setInterval(() => void this.look(), lookEvery)
    this.parts.onChange(on)
  }
}
