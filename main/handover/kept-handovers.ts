import { linesAcceptedBy, standingOf } from '../../shared/handover/acceptance'
import { noteChat } from '../../shared/handover/chat'
import { comparedLines } from '../../shared/handover/compare'
import type { Note } from '../../shared/handover/note'
import type { ExchangedNote, HandoverExchange, KeptHandover, ReadHandover } from '../../shared/handover/view'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { HandoverDocumentRepository, KeptNote, KeptOutline } from '../store/handover-documents'
import type { Draft } from './draft'

interface Parts {
  documents: HandoverDocumentRepository
  draft: Draft
  clock: Clock
}

/** As many notes are looked at when they are listed. */
const mostKept = 500
const mostIncoming = 20
const mostGiven = 5
/** What was accepted here stays in sight for so long, in milliseconds. */
const acceptedShown = 24 * 60 * 60_000

/** The handovers that are kept here, of this laptop and of others: shown, listed, found and read. */
export class KeptHandovers {
  /** What notes of others say, in small letters, by their ids; a note never changes. */
  readonly #words = new Map<string, string>()

  constructor(private readonly parts: Parts) {}

  /** Notes of others and of this laptop, as the windows show them. */
  shown(): Pick<HandoverExchange, 'incoming' | 'given'> {
    const kept = this.parts.documents.outlines(mostKept)
    const replaced = new Set(kept.flatMap(({ note }) => note.replaces ?? []))
    const standing = kept.filter(({ note }) => !replaced.has(note.id))
    return {
      incoming: standing
        .filter((note) => !note.own && this.#isInSight(note))
        .slice(0, mostIncoming)
        .map((note) => this.#view(note)),
      given: standing
        .filter(({ own }) => own)
        .slice(0, mostGiven)
        .map((note) => this.#view(note)),
    }
  }

  /** All handovers that are kept here and have all the words of a text, the newest first. */
  list(text: string): KeptHandover[] {
    const { documents, draft } = this.parts
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    const has = (written: string) => words.every((word) => written.includes(word))
    const drafts = draft.all().map((one) => ({ draft: one, text: draft.text(one) }))
    const own = drafts
      .filter(({ text: note }) => has(noteChat(note).toLowerCase()))
      .map(({ draft: { shiftId }, text: note }) => keptOf(shiftId, true, note))
    const foreign = documents
      .outlines(mostKept)
      .filter(({ own: isOwn, note }) => !isOwn && has(this.#wordsOf(note)))
      .map(({ note }) => keptOf(note.id, false, note))
    return [...own, ...foreign].sort((one, other) => other.savedAt - one.savedAt)
  }

  /** A handover by the id of its note or of its shift. */
  read(id: string): ReadHandover {
    const { documents, draft } = this.parts
    const kept = documents.find(id)
    if (kept !== null && !kept.own) return this.#readNote(kept)
    const own = draft.ofShift(kept?.note.shift.id ?? id)
    if (own === null) throw new RequestRefused('not found', text.handover.exchange.refusals.notKept)
    const written = draft.text(own)
    const given = own.noteId === null ? null : documents.find(own.noteId)
    return {
      ...keptOf(own.shiftId, true, written),
      plannedEndAt: written.shift.plannedEndAt,
      service: written.service,
      zone: written.zone,
      lines: written.lines,
      changed: [],
      acceptances: given === null ? [] : [...standingOf(given.note, given.acceptances).acceptances],
      acceptedHere: [],
      questions: given?.questions ?? [],
    }
  }

  #wordsOf(note: KeptOutline['note']): string {
    const words = this.#words.get(note.id) ?? noteChat(note).toLowerCase()
    this.#words.set(note.id, words)
    return words
  }

  #readNote({ note, acceptances, questions }: KeptNote): ReadHandover {
    const before = this.#before(note)
    const changed =
      before === null
        ? []
        : comparedLines(before.lines, note.lines).filter(
            (line) => line.after !== null && line.before !== line.after,
          )
    return {
      ...keptOf(note.id, false, note),
      plannedEndAt: note.shift.plannedEndAt,
      service: note.service,
      zone: note.zone,
      lines: note.lines,
      changed: changed.map(({ id }) => id),
      acceptances: [...standingOf(note, acceptances).acceptances],
      acceptedHere: [...linesAcceptedBy(this.parts.documents.laptop(), note, acceptances)],
      questions,
    }
  }

  /** The newest note before another that this laptop wrote or accepted: what its person knows. */
  #before({ id, writtenAt }: Note): KeptOutline['note'] | null {
    const { documents } = this.parts
    const known = documents.outlines(mostKept).find(({ note, own, acceptances }) => {
      if (note.id === id || note.writtenAt >= writtenAt) return false
      return own || linesAcceptedBy(documents.laptop(), note, acceptances).size > 0
    })
    return known?.note ?? null
  }

  #view({ note, acceptances, questions }: KeptOutline): ExchangedNote {
    const { acceptedBy, acceptances: inTime } = standingOf(note, acceptances)
    return {
      noteId: note.id,
      person: note.from.person,
      service: note.service,
      shift: note.shift,
      writtenAt: note.writtenAt,
      lines: note.lines.length,
      acceptedHere: linesAcceptedBy(this.parts.documents.laptop(), note, acceptances).size,
      acceptedBy: acceptedBy === null ? null : { person: acceptedBy.by, at: acceptedBy.at },
      acceptances: inTime.map(({ id, by, at, lines }) => ({
        id,
        person: by,
        at,
        lines: lines?.length ?? note.lines.length,
      })),
      questions,
    }
  }

  #isInSight({ note, acceptances }: KeptOutline): boolean {
    const { documents, clock } = this.parts
    const own = acceptances.filter(({ laptop }) => laptop === documents.laptop())
    const { acceptedBy } = standingOf(note, own)
    return acceptedBy === null || acceptedBy.at >= clock.now() - acceptedShown
  }
}

function keptOf(
  id: string,
  own: boolean,
  {
    from,
    shift,
    writtenAt,
  }: Pick<Note, 'writtenAt'> & {
    from: Pick<Note['from'], 'person'>
    shift: Pick<Note['shift'], 'startedAt' | 'endedAt'>
  },
): KeptHandover {
  const { startedAt, endedAt } = shift
  return { id, own, person: from.person, startedAt, endedAt, savedAt: writtenAt }
}
