import type { TimelineEntry } from '../incident/entry'
import type { Incident } from '../incident/incident'
import type { WrittenSection } from '../incident/report'
import { entryText, incidentState } from '../incident/words'
import { text } from '../text/text'
import type { SearchDocument } from './document'
import { readableText } from './readable'

/** An incident as it can be found: by its title, its timeline, and what people wrote of its report. */
export function incidentDocument(
  incident: Pick<Incident, 'id' | 'title' | 'severity' | 'end'>,
  entries: readonly TimelineEntry[],
  written: readonly WrittenSection[],
): SearchDocument {
  const { id, title, severity } = incident
  const reported = written.map((section) => readableText(section.text))
  return {
    target: { kind: 'incident', incidentId: id },
    title,
    place: text.search.places.incident(severity, incidentState(incident)),
    text: [...reported, ...entries.map(entryText)].join('\n'),
  }
}
