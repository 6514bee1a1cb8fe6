import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { carriedWith, linesAcceptedBy } from '../../shared/handover/acceptance'
import { picturesOf } from '../../shared/handover/carrying'
import { type HandoverDocument, identityOf } from '../../shared/handover/file'
import type { Acceptance, Carried, HandedPicture, Note } from '../../shared/handover/note'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Log } from '../shift/log'
import type { Database } from '../store/database'
import type { HandoverDocumentRepository, KeptNote } from '../store/handover-documents'
import type { StoredPicture } from '../store/incidents'
import type { Draft } from './draft'

interface Parts {
  database: Database
  documents: HandoverDocumentRepository
  draft: Draft
  clock: Clock
  log: Log
  /** What goes over with a note. */
  carried(): Carried
  /** A picture of a timeline; null where it is not here. */
  picture(id: string): StoredPicture | null
  /** Takes over what another laptop had; says in a few words what that was. */
  takeOver(carried: Carried): string[]
  /** Something waits to be written to the folder, or came. */
  onChange(): void
}

/** Gives handovers away, takes those of others in, accepts them and asks about them. */
export class Notes {
  constructor(private readonly parts: Parts) {}

  /** Makes a note of the draft; the one that was made before, where nothing is different. */
  give(shiftId: string): Note {
    const { database, documents, draft, log } = this.parts
    const standing = draft.existing(shiftId)
    const before = standing.noteId === null ? null : documents.find(standing.noteId)
    const note = this.#noteOf(shiftId, before?.note.id ?? null)
    if (note.lines.length === 0)
      throw new RequestRefused('refused', text.handover.exchange.refusals.allStruck)
    if (before !== null && saysTheSame(before.note, note)) return before.note
    database.transaction(() => {
      for (const picture of this.#picturesOf(note))
        documents.addOwn({ kind: 'picture', picture }, note.writtenAt)
      documents.addOwn({ kind: 'note', note }, note.writtenAt)
      draft.given(shiftId, note.id)
      log.record(text.handover.exchange.logged.given(note.from.person), { kind: 'handover', id: note.id })
    })()
    this.parts.onChange()
    return note
  }

  /** The note of a handover that is kept here, to be sent as a file; made of a draft that is still written or was never given. */
  noteToSend(id: string): Note {
    const { draft } = this.parts
    const own = draft.ofShift(id)
    if (own === null) return this.#existing(id).note
    return own.noteId === null || draft.isWritten(id) ? this.give(id) : this.#existing(own.noteId).note
  }

  /** By what this laptop accepted all of a note; throws `RequestRefused` while it did not. */
  acceptanceToSend(noteId: string): { note: Note; acceptance: Acceptance } {
    const { note, acceptances } = this.#existing(noteId)
    const laptop = this.parts.documents.laptop()
    const acceptance = acceptances.find((one) => one.laptop === laptop && one.lines === null)
    if (acceptance === undefined)
      throw new RequestRefused('refused', text.handover.exchange.refusals.notAccepted)
    return { note, acceptance }
  }

  /** Takes in a document that a person opened; returns the note it is or is about. */
  takeIn(document: HandoverDocument): string {
    const { documents, clock } = this.parts
    const { id, noteId } = identityOf(document)
    if (document.kind === 'note' && document.note.from.laptop === documents.laptop())
      throw new RequestRefused('refused', text.handover.exchange.refusals.ownOpened)
    if (!documents.has(id)) documents.addFound(document, clock.now())
    if (documents.find(noteId) === null)
      throw new RequestRefused('not found', text.handover.exchange.refusals.aboutUnknown)
    this.parts.onChange()
    return noteId
  }

  /**
   * Accepts lines of a note, or all of it, and takes over what goes with them. What was accepted here before is not
   * taken over again. Returns in words what was.
   */
  accept(noteId: string, by: string, lines: readonly string[] | null): string[] {
    const { database, documents, clock, log } = this.parts
    const { note, own, acceptances } = this.#existing(noteId)
    if (own) throw new RequestRefused('refused', text.handover.exchange.refusals.ownAccepted)
    const before = linesAcceptedBy(documents.laptop(), note, acceptances)
    const wanted = note.lines.filter(({ id }) => lines === null || lines.includes(id))
    const added = wanted.filter(({ id }) => !before.has(id))
    if (added.length === 0) return []
    const whole = before.size + added.length === note.lines.length
    const acceptance = {
      id: randomUUID(),
      noteId,
      by,
      laptop: documents.laptop(),
      at: clock.now(),
      lines: whole ? null : added.map(({ id }) => id),
    }
    database.transaction(() => {
      documents.addOwn({ kind: 'acceptance', acceptance }, acceptance.at)
      const words = text.handover.exchange.logged
      const { person } = note.from
      const told = whole
        ? words.accepted({ person, by })
        : words.acceptedInPart({ lines: added.length, of: note.lines.length, person, by })
      log.record(told, { kind: 'handover', id: noteId })
    })()
    const taken = this.#takeOver(acceptance)
    this.parts.onChange()
    return taken
  }

  /**
   * Takes over what was accepted and is not here: an end came between, or the acceptance was found again after this
   * laptop's data was lost.
   */
  takeOverPending(): void {
    for (const acceptance of this.parts.documents.pendingAcceptances()) this.#takeOver(acceptance)
  }

  /** Asks something about a note, or answers. */
  ask(noteId: string, by: string, lineId: string | null, question: string): void {
    const { database, documents, clock, log } = this.parts
    const { note } = this.#existing(noteId)
    if (lineId !== null && !note.lines.some(({ id }) => id === lineId))
      throw new RequestRefused('not found', text.handover.exchange.refusals.noLine)
    const at = clock.now()
    const id = randomUUID()
    const asked = { id, noteId, by, laptop: documents.laptop(), at, lineId, text: question }
    database.transaction(() => {
      documents.addOwn({ kind: 'question', question: asked }, at)
      const told = text.handover.exchange.logged.asked({ person: note.from.person, by, question })
      log.record(told, { kind: 'handover', id: noteId })
    })()
    this.parts.onChange()
  }

  /** Those that its timelines show and that are here; before the note, so that whoever has the note has them. */
  #picturesOf({ id: noteId, writtenAt: at, from: { laptop }, carried }: Note): HandedPicture[] {
    return picturesOf(carried).flatMap((pictureId) => {
      const picture = this.parts.picture(pictureId)
      if (picture === null) return []
      const base64 = Buffer.from(picture.content).toString('base64')
      return [{ id: pictureId, noteId, laptop, at, type: picture.type, base64 }]
    })
  }

  /** Doing it again changes nothing, so an end before it is noted as done does no harm. */
  #takeOver(acceptance: Acceptance): string[] {
    const { documents, clock, takeOver } = this.parts
    const kept = documents.find(acceptance.noteId)
    if (kept === null) return []
    const { note, acceptances } = kept
    const pending = new Set(documents.pendingAcceptances().map(({ id }) => id))
    const done = acceptances.filter(({ id }) => !pending.has(id))
    const before = linesAcceptedBy(documents.laptop(), note, done)
    const after = linesAcceptedBy(documents.laptop(), note, [...done, acceptance])
    const taken = takeOver(newlyCarried(note, before, after))
    documents.setTakenOver(acceptance.id, clock.now())
    return taken
  }

  #noteOf(shiftId: string, replaces: string | null): Note {
    const { documents, draft, clock, carried } = this.parts
    const { lines, service, zone, shift } = draft.text(draft.existing(shiftId))
    const { id, person, startedAt, endedAt, plannedEndAt } = shift
    return {
      id: randomUUID(),
      writtenAt: clock.now(),
      zone,
      service,
      from: { person, laptop: documents.laptop() },
      shift: { id, startedAt, endedAt, plannedEndAt },
      replaces,
      lines,
      carried: carried(),
    }
  }

  #existing(noteId: string): KeptNote {
    const kept = this.parts.documents.find(noteId)
    if (kept === null) throw new RequestRefused('not found', text.handover.exchange.refusals.notHere)
    return kept
  }
}

/** What goes over with some lines that did not with those before. */
function newlyCarried(note: Note, before: ReadonlySet<string>, after: ReadonlySet<string>): Carried {
  const had = before.size === 0 ? null : carriedWith(note, before)
  const has = carriedWith(note, after)
  if (had === null) return has
  return {
    runs: has.runs.filter((one) => !had.runs.includes(one)),
    incidents: has.incidents.filter((one) => !had.incidents.includes(one)),
    followUps: has.followUps.filter((one) => !had.followUps.includes(one)),
    snoozes: has.snoozes.filter((one) => !had.snoozes.includes(one)),
  }
}

/** Whether a note that would be written now says nothing else than one that was. */
function saysTheSame(before: Note, after: Note): boolean {
  const { id, writtenAt, replaces } = before
  return isDeepStrictEqual(before, { ...after, id, writtenAt, replaces })
}
