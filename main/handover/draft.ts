import { randomUUID } from 'node:crypto'
import { draftedLines } from '../../shared/handover/draft/draft'
import type { HandoverFacts } from '../../shared/handover/facts'
import { refreshedLines, struckLine, withAddedLine, writtenLine } from '../../shared/handover/lines'
import type { DraftLine, HandoverDraft } from '../../shared/handover/record'
import type { HandoverSection } from '../../shared/handover/sections'
import { type NoteText, noteLines } from '../../shared/handover/words'
import type { Shift } from '../../shared/shift/record'
import { text } from '../../shared/text/text'
import { inFixedFormats } from '../../shared/time/formats'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { CurrentShift } from '../shift/current-shift'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { HandoverDraftRepository } from '../store/handover-drafts'

interface Parts {
  database: Database
  clock: Clock
  state: StateOwner
  shift: Pick<CurrentShift, 'find' | 'toHandOver'>
  /** The name of what is watched over. */
  service(): string
  facts(shift: Shift): HandoverFacts
}

/** More lines than anybody hands over. */
const mostLines = 5_000

/** The handovers of shifts while they are written: kept as they are typed. */
export class Draft {
  readonly #drafts: HandoverDraftRepository
  /** Those that were listed, by their shifts' ids, until they are written on. */
  readonly #listed = new Map<string, HandoverDraft>()

  constructor(private readonly parts: Parts) {
    this.#drafts = new HandoverDraftRepository(parts.database)
  }

  /** Drafts from the data, or brings a draft up to date with it; what a person did to it stays. */
  refresh(shiftId: string): void {
    const { clock, shift: shifts, facts } = this.parts
    const shift = shifts.find(shiftId)
    if (shift === null) throw new RequestRefused('not found', text.handover.exchange.refusals.noShift)
    const now = clock.now()
    const before = this.#drafts.ofShift(shiftId)
    const drafted = inFixedFormats(() => draftedLines(facts(shift), now, clock.zone()))
    this.#keep({
      shiftId,
      lines: refreshedLines(before?.lines ?? [], drafted),
      draftedAt: now,
      savedAt: before?.savedAt ?? now,
      noteId: before?.noteId ?? null,
    })
  }

  /** Writes something else in a line; null goes back to what the data says, and takes a line away that a person added. */
  write(shiftId: string, lineId: string, written: string | null): void {
    this.#edit(shiftId, lineId, (lines) => writtenLine(lines, lineId, written))
  }

  strike(shiftId: string, lineId: string, struck: boolean): void {
    this.#edit(shiftId, lineId, (lines) => struckLine(lines, lineId, struck))
  }

  /** Adds a line of a person; returns its id. */
  add(shiftId: string, by: string, line: { section: HandoverSection; text: string }): string {
    const draft = this.existing(shiftId)
    if (draft.lines.length >= mostLines)
      throw new RequestRefused('refused', text.handover.exchange.refusals.full)
    const now = this.parts.clock.now()
    const id = `added:${randomUUID()}`
    const lines = withAddedLine(draft.lines, { ...line, id, by, at: now })
    this.#keep({ ...draft, lines, savedAt: now })
    return id
  }

  /** A note was made of it. */
  given(shiftId: string, noteId: string): void {
    this.#keep({ ...this.existing(shiftId), noteId })
  }

  /** Throws `RequestRefused` while nothing is drafted. */
  existing(shiftId: string): HandoverDraft {
    const draft = this.#drafts.ofShift(shiftId)
    if (draft === null) throw new RequestRefused('not found', text.handover.exchange.refusals.noDraft)
    return draft
  }

  /** The draft of any shift as it would be given away, with its shift. */
  text(draft: HandoverDraft): NoteText & { shift: Shift } {
    const { shift: shifts, clock, service } = this.parts
    const shift = shifts.find(draft.shiftId)
    if (shift === null) throw new Error(`shift ${draft.shiftId} is gone`)
    return {
      writtenAt: Math.max(draft.draftedAt, draft.savedAt),
      zone: clock.zone(),
      service: service(),
      from: { person: shift.person },
      shift,
      lines: noteLines(draft.lines),
    }
  }

  ofShift(shiftId: string): HandoverDraft | null {
    return this.#drafts.ofShift(shiftId)
  }

  /** Those of all shifts, in the order they were drafted. */
  all(): HandoverDraft[] {
    return this.#drafts.shiftIds().flatMap((shiftId) => {
      const draft = this.#listed.get(shiftId) ?? this.#drafts.ofShift(shiftId)
      if (draft === null) return []
      this.#listed.set(shiftId, draft)
      return [draft]
    })
  }

  /** Whether it is still written: its shift is on, or nobody is and it ended last. */
  isWritten(shiftId: string): boolean {
    return this.parts.shift.toHandOver().some(({ id }) => id === shiftId)
  }

  show(): void {
    const drafts = this.parts.shift.toHandOver().flatMap((shift) => {
      const draft = this.#drafts.ofShift(shift.id)
      return draft === null ? [] : [{ ...draft, shift }]
    })
    this.parts.state.setFacts({ drafts })
  }

  #edit(shiftId: string, lineId: string, change: (lines: readonly DraftLine[]) => DraftLine[]): void {
    const draft = this.existing(shiftId)
    if (!draft.lines.some(({ id }) => id === lineId))
      throw new RequestRefused('not found', text.handover.exchange.refusals.lineGone)
    this.#keep({ ...draft, lines: change(draft.lines), savedAt: this.parts.clock.now() })
  }

  #keep(draft: HandoverDraft): void {
    this.#listed.delete(draft.shiftId)
    this.#drafts.save(draft)
    this.show()
  }
}
