import { plainText } from '../log/words'
import { text } from '../text/text'
import { bySection, type NoteText, noteFacts, noteTitle } from './words'

/** A handover as plain text for a chat: only the sections that have something in them. */
export function noteChat(note: NoteText): string {
  const facts = noteFacts(note).map(({ name, value }) => `${name}: ${value}`)
  const sections = bySection(note.lines)
    .filter(({ lines }) => lines.length > 0)
    .map(({ section, lines }) => {
      const items = lines.map(
        (line) =>
          `• ${plainText(line.text)
            .trim()
            .replaceAll(/[ \t]*\n\s*/g, '\n  ')}`,
      )
      return `${text.handover.note.sections[section].title}\n${items.join('\n')}`
    })
  return `${[[noteTitle(note), ...facts].join('\n'), ...sections].join('\n\n')}\n`
}
