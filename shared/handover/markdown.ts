import { entryParts } from '../log/words'
import { text } from '../text/text'
import { bySection, type NoteText, noteFacts, noteTitle } from './words'

/** A handover as Markdown. What people and machines wrote in it is shown as it stands, not read as Markdown. */
export function noteMarkdown(note: NoteText): string {
  const facts = noteFacts(note).map(({ name, value }) => `**${name}:** ${escaped(value)}`)
  const sections = bySection(note.lines).map(({ section, lines }) => {
    const { title, none } = text.handover.note.sections[section]
    const body = lines.length === 0 ? none : lines.map((line) => `- ${inline(line.text)}`).join('\n')
    return `## ${title}\n\n${body}`
  })
  return `${[`# ${escaped(noteTitle(note))}`, facts.join('  \n'), ...sections].join('\n\n')}\n`
}

/** A line's text: links of Watchkeeper's own become their titles, web addresses stay links, the rest is plain. */
function inline(line: string): string {
  const written = entryParts(line).map((part) => {
    if (part.kind === 'link') return escaped(part.title)
    if (part.kind === 'mention') return escaped(`@${part.name}`)
    return part.kind === 'address' ? `<${part.href}>` : escaped(part.source)
  })
  return written
    .join('')
    .trim()
    .replaceAll(/[ \t]*\n\s*/g, '  \n  ')
}

/** Signs that Markdown would read are escaped, also those that mean something at the beginning of a line only. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replaceAll(/^(\s*)([-+=]|\d+[.)])/gm, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    )
}
