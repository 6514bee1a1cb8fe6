/** Markdown as it is read: without the marks of headings, lists, tables, emphasis and links. Lines stay lines. */
export function readableText(markdown: string): string {
  return markdown
    .split(/\r\n|\n|\r/)
    .map(readableLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** One line of it. The target of a link is kept: people search for host names. */
export function readableLine(line: string): string {
  const content = line.replace(unprintable, ' ').trim()
  if (isRule(content)) return ''
  const unmarked = content.replace(opening, '').replace(box, '').replace(link, '$1 $2').replace(emphasis, '')
  return unmarked.startsWith('|') ? cellsOf(unmarked) : unmarked
}

/** What only divides: a fence of code, the line under a table's head, a line across. */
function isRule(line: string): boolean {
  return /^(?:```|~~~)[^`]*$/.test(line) || (/^[|:\s-]+$/.test(line) && line.includes('-'))
}

function cellsOf(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')
}

// Each takes a time proportional to the line, whatever stands in it: runbooks may be hostile.
/** Control characters, and those that turn the direction of the text around them. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const opening = /^(?:>\s?)*(?:(?:#{1,6}|[-*+])\s+)?/
const box = /^\[[ xX]\]\s+/
const link = /!?\[([^\][]{0,300})\]\(([^()\s]{0,2000})(?:\s[^()]{0,300})?\)/g
const emphasis = /\*\*|__|`/g
