import { randomUUID } from 'node:crypto'
import type { Change, ChangeEntry } from '../../shared/change/change'
import { type ChangeState, changeTo } from '../../shared/change/change-states'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import type { ChangeRepository } from '../store/changes'

/** Changes that are over stay in sight for this time, milliseconds. */
const endedChangesShown = 7 * 24 * 60 * 60_000

interface Parts {
  repository: ChangeRepository
  clock: Clock
  state: StateOwner
  log: Log
}

/** Changes to what is watched: planned, carried out, ended, each step told in the log. */
export class Changes {
  constructor(private readonly parts: Parts) {}

  /** Those that the windows show. */
  shown(): Record<string, Change> {
    const { repository, clock } = this.parts
    const current = repository.current(clock.now() - endedChangesShown)
    return Object.fromEntries(current.map((change) => [change.id, change]))
  }

  find(id: string): Change | null {
    return this.parts.repository.find(id)
  }

  /** Plans a change; returns its id. */
  add(person: string, entry: ChangeEntry): string {
    refuseBackwards(entry)
    const now = this.parts.clock.now()
    const change: Change = {
      ...entry,
      id: randomUUID(),
      state: 'planned',
      createdBy: person,
      createdAt: now,
      beganAt: null,
      endedAt: null,
    }
    this.#keep(change, text.change.logged.planned(change.title, person))
    return change.id
  }

  /** Writes another plan for a change that is not over. */
  update(person: string, id: string, entry: ChangeEntry): void {
    refuseBackwards(entry)
    const change = this.#existing(id)
    if (change.endedAt !== null) throw new RequestRefused('refused', text.change.refusals.over(change.title))
    this.#keep({ ...change, ...entry }, text.change.logged.edited(entry.title, person))
  }

  /** Brings a change into another state. */
  move(person: string, id: string, state: ChangeState): void {
    const change = this.#existing(id)
    const moved = changeTo(change, state, this.parts.clock.now())
    if (moved === null)
      throw new RequestRefused('refused', text.change.refusals.cannotFollow(change.state, state))
    this.#keep(moved, text.change.logged.moved({ title: change.title, state, by: person }))
  }

  #existing(id: string): Change {
    const change = this.find(id)
    if (change === null) throw new RequestRefused('not found', text.change.refusals.gone)
    return change
  }

  #keep(change: Change, entry: string): void {
    const { repository, state, log } = this.parts
    repository.transaction(() => {
      repository.save(change)
      log.record(entry, { kind: 'change', id: change.id })
    })
    state.setItem('changes', change.id, change)
  }
}

function refuseBackwards({ startsAt, endsAt }: ChangeEntry): void {
  if (endsAt > startsAt) return
  const sentence = text.change.endsTooEarly
  throw new RequestRefused('invalid', sentence, [{ field: 'endsAt', sentence }])
}
