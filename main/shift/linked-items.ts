import { checkItem } from '../../shared/shift/linked-items'
import type { Run, RunSubject } from '../../shared/shift/record'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { ItemMonitorRepository } from '../store/item-monitors'
import type { Checklists } from './checklists'

interface Parts {
  database: Database
  state: StateOwner
  checklists: Checklists
  /** The key of the open runbook. */
  runbookKey(): string
}

/** Who settles an item that a monitor checks. */
const watchkeeper = 'Watchkeeper'

/** Items of checklists that a monitor settles: they tick themselves when it is ok at a check after the run began. */
export class LinkedItems {
  readonly #links: ItemMonitorRepository

  constructor(private readonly parts: Parts) {
    this.#links = new ItemMonitorRepository(parts.database)
  }

  /** Begins to follow the checks; returns what ends it. */
  start(): () => void {
    this.show()
    return this.parts.state.subscribe(({ monitors }) => {
      for (const id of Object.keys(monitors?.set ?? {})) this.#follow(id)
    })
  }

  /** Shows the links of the open runbook. */
  show(): void {
    const { state, runbookKey } = this.parts
    state.setFacts({ itemMonitors: this.#links.ofRunbook(runbookKey()) })
  }

  /** Links an item to a monitor; null undoes that. */
  link(checklistKey: string, itemKey: string, monitorId: string | null): void {
    const { checklists, runbookKey } = this.parts
    checklists.target({ kind: 'checklist', checklistKey })
    if (monitorId === null) this.#links.remove(runbookKey(), checklistKey, itemKey)
    else this.#links.set(runbookKey(), { checklistKey, itemKey, monitorId })
    this.show()
  }

  /** Settles every open item whose monitor is ok now; tells of the others why they are not. */
  check(subject: Extract<RunSubject, { checklistKey: string }>): {
    checked: number
    open: { itemKey: string; why: string }[]
  } {
    const { checklists, state } = this.parts
    const { run } = checklists.target(subject)
    const ticked = new Set(run?.ticks.map(({ itemKey }) => itemKey))
    const { monitors } = state.get()
    const open: { itemKey: string; why: string }[] = []
    let checked = 0
    for (const { itemKey, monitorId } of this.#of(subject.checklistKey)) {
      if (ticked.has(itemKey)) continue
      const result = checkItem(monitors[monitorId], 0)
      if (!result.ok) open.push({ itemKey, why: result.why })
      else {
        checklists.tick(subject, itemKey, { state: 'checked', by: watchkeeper, note: result.note })
        checked += 1
      }
    }
    return { checked, open }
  }

  /** A monitor was checked: runs that a person began go on by themselves. */
  #follow(monitorId: string): void {
    const { state, checklists } = this.parts
    const { monitors, runs, itemMonitors } = state.get()
    const links = itemMonitors.filter((link) => link.monitorId === monitorId)
    for (const { checklistKey, itemKey } of links)
      for (const run of Object.values(runs)) {
        if (!isWaiting(run, checklistKey, itemKey) || checklists.wasTakenBack(run.id, itemKey)) continue
        if (!checklists.isUnderWay(run, itemKey)) continue
        const result = checkItem(monitors[monitorId], run.startedAt)
        if (result.ok)
          checklists.tick(run.subject, itemKey, { state: 'checked', by: watchkeeper, note: result.note })
      }
  }

  #of(checklistKey: string) {
    return this.#links.ofRunbook(this.parts.runbookKey()).filter((link) => link.checklistKey === checklistKey)
  }
}

function isWaiting(run: Run, checklistKey: string, itemKey: string): boolean {
  if (!('checklistKey' in run.subject) || run.subject.checklistKey !== checklistKey) return false
  if (run.completedAt !== null || run.skipped !== null) return false
  return !run.ticks.some((tick) => tick.itemKey === itemKey)
}
