import type { Database } from './database'

export interface KeptRota {
  source: string
  text: string
  readAt: number
}

/** The calendar of shifts as it was read last, in table `rota`: one row, or none. */
export class RotaRepository {
  readonly #get
  readonly #clear
  readonly #set

  constructor(database: Database) {
    this.#get = database.prepare<[], KeptRota>('SELECT source, text, read_at AS readAt FROM rota')
    this.#clear = database.prepare('DELETE FROM rota')
    const insert = database.prepare<KeptRota>(
      'INSERT INTO rota (source, text, read_at) VALUES (:source, :text, :readAt)',
    )
    this.#set = database.transaction((rota: KeptRota) => {
      this.#clear.run()
      insert.run(rota)
    })
  }

  get(): KeptRota | null {
    return this.#get.get() ?? null
  }

  set(rota: KeptRota): void {
    this.#set(rota)
  }

  clear(): void {
    this.#clear.run()
  }
}
