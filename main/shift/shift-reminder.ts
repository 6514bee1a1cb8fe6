import type { Shift } from '../../shared/shift/record'
import { text } from '../../shared/text/text'
import { localTime } from '../../shared/time/display'
import type { Clock } from '../clock'
import type { ShiftRepository } from '../store/shifts'

interface Parts {
  shifts: ShiftRepository
  clock: Clock
  /** Has a draft ready for the person to look at. */
  prepareDraft(shiftId: string): void
  tell(reminder: { shiftId: string; title: string; text: string }): void
}

/** How long before the planned end a person is told, in milliseconds. */
const ahead = 30 * 60_000
const lookEvery = 20_000

/** Tells whoever has the watch, once, that it ends soon and that the draft of the handover is waiting. */
export class ShiftReminder {
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#timer = setInterval(() => this.look(), lookEvery)
    this.look()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
  }

  look(): void {
    const { shifts, clock } = this.parts
    const now = clock.now()
    for (const shift of shifts.toRemind(now + ahead)) {
      // Before it is told: a restart must not tell it again.
      shifts.setReminded(shift.id, now)
      this.#remind(shift, now)
    }
  }

  #remind({ id, plannedEndAt }: Shift, now: number): void {
    if (plannedEndAt === null) return
    const { clock, prepareDraft, tell } = this.parts
    prepareDraft(id)
    const time = localTime(plannedEndAt, clock.zone())
    const words = text.shift.reminder
    const title = plannedEndAt <= now ? words.wasToEnd(time) : words.ends(time)
    tell({ shiftId: id, title, text: words.draftWaits })
  }
}
