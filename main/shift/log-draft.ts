import type { Clock } from '../clock'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { DraftRepository } from '../store/drafts'

const composer = 'log'
/** What a window typed while another one was typing something else, until a person decided. */
const aside = 'log aside'

/** What is being typed in the log's composer and not yet written. No window's typing takes the place of another's. */
export class LogDraft {
  readonly #drafts: DraftRepository

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly state: StateOwner,
  ) {
    this.#drafts = new DraftRepository(database)
    this.#takeBackAside()
  }

  text(): string {
    return this.#drafts.text(composer)
  }

  /**
   * Keeps what a window typed into the draft that it knew as `base`. Where the draft is another meanwhile, both are
   * kept, and the window is told what the other one is; it says `base` anew once a person has decided.
   */
  save(text: string, base: string): { outcome: 'saved' } | { outcome: 'conflict'; text: string } {
    const standing = this.text()
    if (standing !== '' && standing !== base && standing !== text) {
      this.#drafts.save(aside, text, this.clock.now())
      return { outcome: 'conflict', text: standing }
    }
    this.#keep(text)
    this.#drafts.save(aside, '', this.clock.now())
    return { outcome: 'saved' }
  }

  /** An entry was written: the draft is empty, unless it has something that the entry has not. */
  written(text: string): void {
    if (text.includes(this.text().trim())) this.#keep('')
  }

  #keep(text: string): void {
    this.#drafts.save(composer, text, this.clock.now())
    this.state.setFacts({ logDraft: text })
  }

  /** After a crash nobody is left to decide, so both texts stand one below the other. */
  #takeBackAside(): void {
    const left = this.#drafts.text(aside)
    if (left.trim() === '') return
    const standing = this.text()
    this.#drafts.save(composer, standing === '' ? left : `${standing}\n\n${left}`, this.clock.now())
    this.#drafts.save(aside, '', this.clock.now())
  }
}
