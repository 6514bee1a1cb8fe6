import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Shift } from '../../shared/shift/record'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { PreferenceStore } from '../preferences'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { ShiftRepository } from '../store/shifts'
import type { Log } from './log'

interface Parts {
  database: Database
  clock: Clock
  state: StateOwner
  log: Log
  preferences: PreferenceStore
}

/** Who has the watch. */
export class CurrentShift {
  readonly #shifts: ShiftRepository

  constructor(private readonly parts: Parts) {
    this.#shifts = new ShiftRepository(parts.database)
  }

  /** The shift that has begun and not ended. */
  get(): Shift | null {
    return this.#shifts.current()
  }

  /** The current shift, else the one that ended last: the one a handover note is about. */
  newest(): Shift | null {
    return this.#shifts.current() ?? this.#shifts.newest()
  }

  /** Who acts: whoever has the shift, else the name in the preferences, else the account's. */
  person(): string {
    return this.get()?.person ?? (this.parts.preferences.get().name || accountName())
  }

  start(person: string, plannedEndAt: number | null): void {
    const { database, clock, state, log } = this.parts
    const current = this.get()
    if (current !== null) {
      throw new RequestRefused(
        'refused',
        `${current.person} is on shift. End that shift before another begins.`,
      )
    }
    const now = clock.now()
    if (plannedEndAt !== null && plannedEndAt <= now) {
      const sentence = 'The planned end is in the past.'
      throw new RequestRefused('invalid', sentence, [{ field: 'plannedEndAt', sentence }])
    }
    const shift: Shift = { id: randomUUID(), person, startedAt: now, plannedEndAt, endedAt: null }
    database.transaction(() => {
      this.#shifts.add(shift)
      log.record(`Shift started: ${person}.`, { kind: 'shift', id: shift.id })
    })()
    state.setFacts({ shift, handover: null })
  }

  end(): Shift {
    const { database, clock, state, log } = this.parts
    const shift = this.get()
    if (shift === null) throw new RequestRefused('refused', 'No shift has been started.')
    const ended = { ...shift, endedAt: clock.now() }
    database.transaction(() => {
      this.#shifts.end(shift.id, ended.endedAt)
      log.record(`Shift ended: ${shift.person}.`, { kind: 'shift', id: shift.id })
    })()
    state.setFacts({ shift: null })
    return ended
  }
}

/** The name of the account, for a person who gave none. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
