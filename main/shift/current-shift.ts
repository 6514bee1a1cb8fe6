import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { Shift } from '../../shared/shift/record'
import { text } from '../../shared/text/text'
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

/** When a shift begins and is to end, UTC milliseconds; without a start it begins now. */
interface Plan {
  person: string
  startedAt: number | null
  plannedEndAt: number | null
}

/** A shift that began longer ago than this was not forgotten to be started. */
const furthestBack = 7 * 24 * 60 * 60_000

/** Who has the watch: several people may, and one of them acts. */
export class CurrentShift {
  readonly #shifts: ShiftRepository

  constructor(private readonly parts: Parts) {
    this.#shifts = new ShiftRepository(parts.database)
  }

  /** The shift of whoever acts: the one that began last and is not interrupted; null while nobody is on. */
  get(): Shift | null {
    const current = this.all()
    return current.findLast(({ pausedAt }) => pausedAt === null) ?? current.at(-1) ?? null
  }

  /** All that have begun and not ended, in the order they began. */
  all(): Shift[] {
    return this.#shifts.current()
  }

  find(id: string): Shift | null {
    return this.#shifts.find(id)
  }

  /** The current shifts, else the one that ended last: those whose handovers are written. */
  toHandOver(): Shift[] {
    const current = this.all()
    if (current.length > 0) return current
    const last = this.#shifts.newest()
    return last === null ? [] : [last]
  }

  /** Who acts: whoever has the shift, else the name in the preferences, else the account's. */
  person(): string {
    return this.get()?.person ?? (this.parts.preferences.get().name || accountName())
  }

  start({ person, startedAt, plannedEndAt }: Plan): void {
    const now = this.parts.clock.now()
    if (this.all().some((shift) => shift.person === person))
      throw new RequestRefused('refused', text.shift.refusals.isOn(person))
    const start = startedAt ?? now
    if (start > now) throw wrong('startedAt', text.shift.refusals.notBegun)
    if (start < now - furthestBack) throw wrong('startedAt', text.shift.refusals.tooLongAgo)
    if (plannedEndAt !== null && plannedEndAt <= now)
      throw wrong('plannedEndAt', text.shift.refusals.endInPast)
    const shift: Shift = {
      id: randomUUID(),
      person,
      startedAt: start,
      plannedEndAt,
      pausedAt: null,
      endedAt: null,
    }
    this.#change(shift, text.shift.logged.started(person), () => this.#shifts.add(shift))
  }

  /** Interrupts a shift, or goes on with it. */
  pause(id: string, paused: boolean): void {
    const shift = this.#current(id)
    if ((shift.pausedAt !== null) === paused) return
    const words = text.shift.logged
    const told = paused ? words.paused(shift.person) : words.resumed(shift.person)
    this.#change(shift, told, () => this.#shifts.setPaused(id, paused ? this.parts.clock.now() : null))
  }

  /** Ends a shift; without an id that of whoever acts. */
  end(id: string | null): void {
    const shift = id === null ? this.get() : this.#current(id)
    if (shift === null) throw new RequestRefused('refused', text.shift.refusals.noneStarted)
    const now = this.parts.clock.now()
    this.#change(shift, text.shift.logged.ended(shift.person), () => this.#shifts.end(shift.id, now))
  }

  show(): void {
    this.parts.state.setFacts({ shift: this.get(), shifts: this.all() })
  }

  #current(id: string): Shift {
    const found = this.all().find((shift) => shift.id === id)
    if (found === undefined) throw new RequestRefused('not found', text.shift.refusals.ended)
    return found
  }

  #change({ id }: Shift, text: string, work: () => void): void {
    const { database, log } = this.parts
    database.transaction(() => {
      work()
      log.record(text, { kind: 'shift', id })
    })()
    this.show()
  }
}

function wrong(field: string, sentence: string): RequestRefused {
  return new RequestRefused('invalid', sentence, [{ field, sentence }])
}

/** The name of the account, for a person who gave none. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return 'somebody'
  }
}
