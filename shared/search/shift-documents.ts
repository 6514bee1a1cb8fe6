import { lineText } from '../handover/lines'
import type { HandoverDraft } from '../handover/record'
import type { LogEntry } from '../log/entry'
import { plainText } from '../log/words'
import type { SearchDocument } from './document'
import { readableText } from './readable'

/** A log entry as it can be found; Watchkeeper's own have no author. */
export function logEntryDocument({ id, at, author, text }: LogEntry): SearchDocument {
  return {
    target: { kind: 'log', entryId: id, at },
    place: author ?? 'Watchkeeper',
    ...titled(plainText(text)),
  }
}

export function handoverDocument({
  shiftId,
  lines,
}: Pick<HandoverDraft, 'shiftId' | 'lines'>): SearchDocument {
  const text = lines.filter(({ struck }) => !struck).map((line) => plainText(lineText(line)))
  return { target: { kind: 'handover', shiftId }, place: '', title: 'Handover', text: text.join('\n') }
}

/** The first line is the title. */
function titled(markdown: string): Pick<SearchDocument, 'title' | 'text'> {
  const [title = '', ...text] = readableText(markdown).split('\n')
  return { title, text: text.join('\n') }
}
