import type { Element, ElementContent } from 'hast'
import { bySection, type NoteText, noteFacts, noteTitle } from '../../shared/handover/words'
import { entryParts } from '../../shared/log/words'
import { text } from '../../shared/text/text'
import { pageHtml } from '../export/page'

/** A handover as one HTML page: nothing that was written in it becomes anything but text and web links. */
export function notePage(note: NoteText): string {
  const sections = bySection(note.lines).flatMap(({ section, lines }) => {
    const { title, none } = text.handover.note.sections[section]
    const body =
      lines.length === 0
        ? element('p', {}, [plain(none)])
        : element(
            'ul',
            {},
            lines.map((line) => element('li', {}, withBreaks(line.text))),
          )
    return [element('h2', {}, [plain(title)]), body]
  })
  const about = noteFacts(note).map(({ name, value }) => `${name}: ${value}`)
  return pageHtml({ title: noteTitle(note), about, articles: [{ elements: sections, heldBack: [] }] })
}

function withBreaks(written: string): ElementContent[] {
  const lines = written.trim().split('\n')
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [element('br', {}, [])]), ...inline(line)])
}

function inline(written: string): ElementContent[] {
  return entryParts(written).map((part) => {
    if (part.kind === 'address')
      return element('a', { href: part.href, rel: ['noreferrer'] }, [plain(part.href)])
    if (part.kind === 'link') return plain(part.title)
    return plain(part.kind === 'mention' ? `@${part.name}` : part.source)
  })
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function plain(value: string): ElementContent {
  return { type: 'text', value }
}
