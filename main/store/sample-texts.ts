import type { Database } from './database'

const dayLength = 24 * 60 * 60_000
/** How many texts are remembered, to know one that comes again. */
const remembered = 2000

/**
 * The table of texts that samples share. A text is shared from the second time it comes, since one that says something
 * else every time would only take more room.
 */
export class SampleTexts {
  /** By text the UTC day on which it was last noted in the table; -1 for one that came once. */
  readonly #noted = new Map<string, number>()
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      note: database.prepare<[string, number]>(
        `INSERT INTO sample_text (text, used_on) VALUES (?, ?)
         ON CONFLICT (text) DO UPDATE SET used_on = max(used_on, excluded.used_on)`,
      ),
      forget: database.prepare<[number]>('DELETE FROM sample_text WHERE used_on < ?'),
    }
  }

  /** A sample of this time has this text. */
  note(text: string, at: number): void {
    const day = Math.floor(at / dayLength)
    const noted = this.#noted.get(text)
    if (noted === day) return
    if (this.#noted.size >= remembered) this.#noted.clear()
    this.#noted.set(text, noted === undefined ? -1 : day)
    if (noted !== undefined) this.#statements.note.run(text, day)
  }

  /** Forgets what no sample from `oldest` on can have. */
  forgetBefore(oldest: number): void {
    this.#statements.forget.run(Math.floor(oldest / dayLength) - 1)
    this.#noted.clear()
  }
}
