import { draftHandover, type HandoverFacts } from '../../shared/shift/handover'
import type { Handover, KeptHandover, Shift } from '../../shared/shift/record'
import { localTimestamp } from '../../shared/time/display'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { HandoverRepository } from '../store/handovers'
import type { CurrentShift } from './current-shift'

interface Parts {
  database: Database
  clock: Clock
  state: StateOwner
  shift: CurrentShift
  facts(shift: Shift): HandoverFacts
}

/** How many of the notes before the current one are listed. */
const listed = 50

/** The note that ends a shift: drafted from the data, edited by the person, kept as it is typed. */
export class HandoverNote {
  readonly #handovers: HandoverRepository

  constructor(private readonly parts: Parts) {
    this.#handovers = new HandoverRepository(parts.database)
  }

  /** The note of the current shift, or of the one that ended last. */
  get(): Handover | null {
    const shift = this.parts.shift.newest()
    return shift === null ? null : this.#handovers.ofShift(shift.id)
  }

  /** Drafts from the data, in place of a draft that stands. */
  draft(): void {
    const { clock, shift, facts } = this.parts
    const newest = shift.newest()
    if (newest === null) {
      throw new RequestRefused(
        'refused',
        'There is no shift to hand over. Start one; its handover is drafted here.',
      )
    }
    const now = clock.now()
    const markdown = draftHandover(facts(newest), now, clock.zone())
    this.#keep({ shiftId: newest.id, markdown, edited: false, draftedAt: now, savedAt: now })
  }

  save(markdown: string): void {
    const note = this.#existing()
    this.#keep({ ...note, markdown, edited: true, savedAt: this.parts.clock.now() })
  }

  /** The note as a file: "handover-2026-11-23-0800.md". */
  file(): { fileName: string; text: string } {
    const note = this.#existing()
    const time = localTimestamp(this.parts.clock.now(), this.parts.clock.zone())
    return { fileName: `handover-${time.replace(' ', '-').replace(':', '')}.md`, text: note.markdown }
  }

  /** The notes of the shifts before the one that `get` is about, newest first. */
  before(): (KeptHandover & { shiftId: string })[] {
    const newest = this.parts.shift.newest()
    return newest === null ? [] : this.#handovers.otherThan(newest.id, listed)
  }

  /** The note of any shift. */
  read(shiftId: string): KeptHandover & { markdown: string } {
    const kept = this.#handovers.read(shiftId)
    if (kept !== null) return kept
    throw new RequestRefused(
      'not found',
      'No handover of this shift is kept on this laptop. Choose one from the past handovers.',
    )
  }

  #existing(): Handover {
    const note = this.get()
    if (note === null) throw new RequestRefused('not found', 'There is no handover yet. Draft it first.')
    return note
  }

  #keep(handover: Handover): void {
    this.#handovers.save(handover)
    this.parts.state.setFacts({ handover })
  }
}
