import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { noteChat } from '../../shared/handover/chat'
import { noteMarkdown } from '../../shared/handover/markdown'
import type { ExportFormat } from '../../shared/handover/view'
import { type NoteText, noteFileName, noteTitle } from '../../shared/handover/words'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { type Handlers, RequestRefused } from '../dispatch'
import type { Door } from '../door'
import type { Outbox } from '../outbox/outbox'
import type { PreferenceStore } from '../preferences'
import type { CurrentShift } from '../shift/current-shift'
import type { Log } from '../shift/log'
import type { Rota } from '../shift/rota'
import type { Draft } from './draft'
import type { Exchange } from './exchange'
import { folderTrouble } from './folder-files'
import type { KeptHandovers } from './kept-handovers'
import type { Notes } from './notes'

export interface HandoverParts {
  draft: Draft
  notes: Notes
  keptHandovers: KeptHandovers
  exchange: Exchange
  rota: Rota
}

interface Parts extends HandoverParts {
  shift: CurrentShift
  log: Log
  door: Door
  clock: Clock
  outbox: Pick<Outbox, 'put'>
  preferences: PreferenceStore
  /** Who acts, or what they prefer, changed. */
  onPerson(): void
}

type ShiftRequest = Extract<keyof Handlers, `shift.${string}` | `rota.${string}`>
type HandoverRequest = Extract<keyof Handlers, `handover.${string}`>

/** What the requests about shifts do. */
export function shiftHandlers({ shift, draft, rota, onPerson }: Parts): Pick<Handlers, ShiftRequest> {
  const changed = () => {
    draft.show()
    onPerson()
    return null
  }
  return {
    'shift.start': ({ person, startedAt = null, plannedEndAt }) => {
      shift.start({ person, startedAt, plannedEndAt })
      return changed()
    },
    'shift.pause': ({ id, paused }) => {
      shift.pause(id, paused)
      return changed()
    },
    'shift.end': (which) => {
      shift.end(which?.id ?? null)
      return changed()
    },
    'rota.open': async ({ source }) => {
      await rota.open(source)
      return null
    },
    'rota.forget': () => {
      rota.forget()
      return null
    },
  }
}

/** What the requests about handovers do. */
export function handoverHandlers(parts: Parts): Pick<Handlers, HandoverRequest> {
  const { draft, notes, keptHandovers, exchange, shift, log, preferences } = parts
  return {
    'handover.draft': ({ shiftId }) => {
      draft.refresh(shiftId)
      return null
    },
    'handover.write': ({ shiftId, lineId, text: written }) => {
      draft.write(shiftId, lineId, written)
      return null
    },
    'handover.strike': ({ shiftId, lineId, struck }) => {
      draft.strike(shiftId, lineId, struck)
      return null
    },
    'handover.add': ({ shiftId, ...line }) => ({ lineId: draft.add(shiftId, shift.person(), line) }),
    'handover.give': async ({ shiftId }) => {
      if (preferences.get().handoverFolder === null)
        throw new RequestRefused('refused', text.handover.exchange.refusals.noFolder)
      const { id } = notes.give(shiftId)
      await exchange.look()
      return { noteId: id }
    },
    'handover.post': ({ shiftId }) => {
      post(parts, shiftId)
      return null
    },
    'handover.text': ({ id, format }) => {
      const note = textOf(keptHandovers, id)
      return { text: format === 'chat' ? noteChat(note) : noteMarkdown(note) }
    },
    'handover.export': async ({ id, format }) => {
      const outcome = await exported(parts, id, format)
      if (outcome.outcome === 'saved')
        log.record(text.handover.exchange.logged.exported(outcome.path), { kind: 'handover', id })
      return outcome
    },
    'handover.exportAcceptance': ({ noteId }) => exportedAcceptance(parts, noteId),
    'handover.list': ({ text: sought }) => ({ handovers: keptHandovers.list(sought) }),
    'handover.read': ({ id }) => keptHandovers.read(id),
    'handover.open': ({ text: written }) => {
      const document = exchange.parse(written)
      if (!document.ok)
        throw new RequestRefused('refused', text.handover.exchange.file.notTaken(document.error.sentence))
      return { noteId: notes.takeIn(document.value) }
    },
    'handover.accept': async ({ noteId, lines }) => {
      const taken = notes.accept(noteId, shift.person(), lines)
      await exchange.look()
      return { taken }
    },
    'handover.ask': async ({ noteId, lineId, text: question }) => {
      notes.ask(noteId, shift.person(), lineId, question)
      await exchange.look()
      return null
    },
    'handover.chooseFolder': async () => ({ path: await parts.door.chooseHandoverFolder() }),
    'handover.setFolder': async ({ path }) => {
      preferences.change({ handoverFolder: path === null ? null : await existingFolder(path) })
      parts.onPerson()
      await exchange.look()
      return null
    },
  }
}

/** Puts the draft into the outbox, for the channels that want handovers. */
function post({ outbox, draft, clock }: Parts, shiftId: string): void {
  const standing = draft.existing(shiftId)
  const note = draft.text(standing)
  const summary = note.lines.find(({ section }) => section === 'summary')?.text ?? ''
  const title = noteTitle(note)
  outbox.put({
    id: `handover ${standing.shiftId} ${standing.savedAt} ${standing.draftedAt}`,
    kind: 'handover written',
    subjectId: standing.shiftId,
    at: clock.now(),
    severity: null,
    title,
    summary: text.handover.note.posted({ title, person: note.from.person, summary }),
    source: note.service,
    details: [],
    text: noteMarkdown(note),
  })
}

async function exported({ notes, keptHandovers, door, exchange }: Parts, id: string, format: ExportFormat) {
  const note = textOf(keptHandovers, id)
  switch (format) {
    case 'markdown':
      return door.saveText(noteFileName(note, 'md'), noteMarkdown(note))
    case 'chat':
      return door.saveText(noteFileName(note, 'txt'), noteChat(note))
    case 'html':
      return door.saveText(noteFileName(note, 'html'), await pageOf(note))
    case 'pdf':
      return door.savePdf(noteFileName(note, 'pdf'), await pageOf(note))
    case 'json': {
      const sent = notes.noteToSend(id)
      return door.saveText(
        noteFileName(sent, 'watchkeeper-handover'),
        exchange.textOf({ kind: 'note', note: sent }),
      )
    }
  }
}

async function exportedAcceptance({ notes, door, exchange }: Parts, noteId: string) {
  const { note, acceptance } = notes.acceptanceToSend(noteId)
  return door.saveText(
    noteFileName({ ...note, writtenAt: acceptance.at }, 'accepted.watchkeeper-handover'),
    exchange.textOf({ kind: 'acceptance', acceptance }),
  )
}

/** Writing pages is asked for seldom, and much to load. */
async function pageOf(note: NoteText): Promise<string> {
  const { notePage } = await import('./note-page')
  return notePage(note)
}

function textOf(keptHandovers: KeptHandovers, id: string): NoteText {
  const { person, startedAt, endedAt, plannedEndAt, savedAt, ...read } = keptHandovers.read(id)
  return {
    ...read,
    from: { person },
    writtenAt: savedAt,
    shift: { startedAt, endedAt, plannedEndAt },
  }
}

/** The absolute path of a folder that is there. */
async function existingFolder(path: string): Promise<string> {
  const folder = resolve(path)
  try {
    if ((await stat(folder)).isDirectory()) return folder
  } catch (error) {
    throw new RequestRefused('invalid', folderTrouble(folder, error), [
      { field: 'path', sentence: folderTrouble(folder, error) },
    ])
  }
  const sentence = text.handover.exchange.folder.isFile(folder)
  throw new RequestRefused('invalid', sentence, [{ field: 'path', sentence }])
}
