import type { LogEntry } from '../log/entry'
import { plainText } from '../log/words'
import type { Handover } from '../shift/record'
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

export function handoverDocument({ shiftId, markdown }: Handover): SearchDocument {
  return { target: { kind: 'handover', shiftId }, place: '', ...titled(markdown) }
}

/** The first line is the title. */
function titled(markdown: string): Pick<SearchDocument, 'title' | 'text'> {
  const [title = '', ...text] = readableText(markdown).split('\n')
  return { title, text: text.join('\n') }
}
