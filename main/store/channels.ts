import { channelDefinitionSchema } from '../../shared/channels/definition'
import type { Channel } from '../../shared/channels/messages'
import type { Database } from './database'

interface Row {
  id: string
  definition: string
  enabled: number
}

/** The table of channels; what is in it was checked before it was written. */
export class ChannelRepository {
  readonly #save
  readonly #all
  readonly #remove

  constructor(database: Database) {
    this.#save = database.prepare<[string, string, number, number]>(
      `INSERT INTO channel (id, definition, enabled, created_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, enabled = excluded.enabled`,
    )
    this.#all = database.prepare<[], Row>(
      'SELECT id, definition, enabled FROM channel ORDER BY created_at, rowid',
    )
    this.#remove = database.prepare<[string]>('DELETE FROM channel WHERE id = ?')
  }

  /** `now` counts for a new one only. */
  save({ id, definition, enabled }: Channel, now: number): void {
    this.#save.run(id, JSON.stringify(definition), Number(enabled), now)
  }

  /** In the order they were added. */
  all(): Channel[] {
    return this.#all.all().map(({ id, definition, enabled }) => ({
      id,
      definition: channelDefinitionSchema.parse(JSON.parse(definition)),
      enabled: enabled === 1,
    }))
  }

  /** With everything that waits for it. */
  remove(id: string): void {
    this.#remove.run(id)
  }
}
