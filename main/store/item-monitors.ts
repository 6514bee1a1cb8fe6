import type { Database } from './database'

/** Which monitor settles an item of a checklist. */
export interface ItemMonitor {
  checklistKey: string
  itemKey: string
  monitorId: string
}

interface Row {
  checklist_key: string
  item_key: string
  monitor_id: string
}

/** The monitors that items are linked to, in table `item_monitor`. */
export class ItemMonitorRepository {
  readonly #of
  readonly #set
  readonly #remove

  constructor(database: Database) {
    this.#of = database.prepare<[string], Row>(
      'SELECT checklist_key, item_key, monitor_id FROM item_monitor WHERE runbook = ?',
    )
    this.#set = database.prepare<[string, string, string, string]>(
      `INSERT INTO item_monitor (runbook, checklist_key, item_key, monitor_id) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET monitor_id = excluded.monitor_id`,
    )
    this.#remove = database.prepare<[string, string, string]>(
      'DELETE FROM item_monitor WHERE runbook = ? AND checklist_key = ? AND item_key = ?',
    )
  }

  ofRunbook(runbook: string): ItemMonitor[] {
    return this.#of.all(runbook).map((row) => ({
      checklistKey: row.checklist_key,
      itemKey: row.item_key,
      monitorId: row.monitor_id,
    }))
  }

  set(runbook: string, { checklistKey, itemKey, monitorId }: ItemMonitor): void {
    this.#set.run(runbook, checklistKey, itemKey, monitorId)
  }

  remove(runbook: string, checklistKey: string, itemKey: string): void {
    this.#remove.run(runbook, checklistKey, itemKey)
  }
}
