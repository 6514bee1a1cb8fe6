import { lineText } from '../handover/lines'
import type { HandoverDraft } from '../handover/record'
import type { LogEntry } from '../log/entry'
import { plainText } from '../log/words'
import { text } from '../text/text'
import type { SearchDocument } from './document'
import { readableText } from './readable'

/** A log entry as it can be found; Watchkeeper's own have no author. */
export function logEntryDocument({ id, at, author, text: entry }: LogEntry): SearchDocument {
  return {
    target: { kind: 'log', entryId: id, at },
    place: author ?? 'Watchkeeper',
    ...titled(plainText(entry)),
  }
}

export function handoverDocument({
  shiftId,
  lines,
}: Pick<HandoverDraft, 'shiftId' | 'lines'>): SearchDocument {
  const told = lines.filter(({ struck }) => !struck).map((line) => plainText(lineText(line)))
  return {
    target: { kind: 'handover', shiftId },
    place: '',
    title: text.search.places.handover,
    text: told.join('\n'),
  }
}

/** The first line is the title. */
function titled(markdown: string): Pick<SearchDocument, 'title' | 'text'> {
  const [title = '', ...others] = readableText(markdown).split('\n')
  return { title, text: others.join('\n') }
}
