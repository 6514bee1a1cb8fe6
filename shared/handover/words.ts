import { text } from '../text/text'
import { localTimestamp } from '../time/display'
import { lineText } from './lines'
import type { Note, NoteLine } from './note'
import type { DraftLine } from './record'
import { type HandoverSection, handoverSections } from './sections'

/** What a handover says, whatever it is written as. */
export type NoteText = Pick<Note, 'writtenAt' | 'zone' | 'service' | 'lines'> & {
  from: Pick<Note['from'], 'person'>
  shift: Pick<Note['shift'], 'startedAt' | 'endedAt' | 'plannedEndAt'>
}

/** The lines that are given away: those that are not struck and say something. */
export function noteLines(lines: readonly DraftLine[]): NoteLine[] {
  return lines
    .filter((line) => !line.struck && lineText(line).trim() !== '')
    .map((line) => ({
      id: line.id,
      section: line.section,
      source: line.origin === 'data' ? line.source : null,
      text: lineText(line).trim(),
    }))
}

/** The lines by section, in the order in which they are read; sections without lines too. */
export function bySection<Line extends { section: HandoverSection }>(
  lines: readonly Line[],
): { section: HandoverSection; lines: Line[] }[] {
  return handoverSections.map((section) => ({
    section,
    lines: lines.filter((line) => line.section === section),
  }))
}

/** "Handover: Harbour Payments" */
export function noteTitle({ service }: Pick<NoteText, 'service'>): string {
  const words = text.handover.note
  return service === '' ? words.title : words.titleOf(service)
}

/** Whose shift it was, from when to when, and when the note was written: names with their values. */
export function noteFacts({ from, shift, zone, writtenAt }: NoteText): { name: string; value: string }[] {
  const words = text.handover.note
  const start = localTimestamp(shift.startedAt, zone)
  const end = localTimestamp(shift.endedAt ?? shift.plannedEndAt ?? writtenAt, zone)
  return [
    { name: words.from, value: from.person },
    { name: words.shift, value: words.span({ from: start, to: end, zone }) },
    { name: words.written, value: localTimestamp(writtenAt, zone) },
  ]
}

/** "handover-2026-11-23-0800.md" */
export function noteFileName({ writtenAt, zone }: NoteText, extension: string): string {
  return `handover-${localTimestamp(writtenAt, zone).replace(' ', '-').replace(':', '')}.${extension}`
}
