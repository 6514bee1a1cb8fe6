import type { ListItem, Nodes, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { keptByNode } from './kept-by-node'
import { lineOf } from './markdown'

/** One line of text as it stands in the file, without its marks. */
interface TextLine {
  text: string
  line: number
  /** The text in bold that it begins with, without a colon: "Response Time" of "**Response Time:** 1 hour". */
  lead: string | null
}

/** "**Name:** value", in a list or in lines of their own. */
export interface Field {
  name: string
  value: string
  line: number
}

/** What a node says, without its marks and on one line. */
export const plainText = keptByNode((node: Nodes) =>
  textOf(node, { includeHtml: false }).replace(/\s+/g, ' ').trim(),
)

/** A heading without the number before it: "Escalation" of "3.2 Escalation". */
export function withoutNumber(title: string): string {
  return title.replace(/^(?:\d+(?:\.\d+)+[.)]?|\d+[.)])\s+/, '')
}

/** The lines of the paragraphs among some blocks. */
export function linesOf(blocks: readonly RootContent[]): TextLine[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? paragraphLines(block) : []))
}

/** What a list item says itself, without the lists in it. */
export function itemText(item: ListItem): string {
  const own = item.children.find((child) => child.type === 'paragraph' || child.type === 'heading')
  return own === undefined ? '' : plainText(own)
}

/** The lines of a paragraph, each with the line of the file it stands on. */
function paragraphLines(paragraph: Paragraph): TextLine[] {
  return movedDown(linesWithin(paragraph), lineOf(paragraph))
}

/** The lines of a paragraph, counted from its first. */
const linesWithin = keptByNode((paragraph: Paragraph): TextLine[] => {
  const lines: TextLine[] = [{ text: '', line: 0, lead: null }]
  for (const child of paragraph.children) {
    const parts = child.type === 'break' ? ['', ''] : textOf(child, { includeHtml: false }).split('\n')
    parts.forEach((part, index) => {
      const current = lines.at(-1)
      if (current === undefined) return
      if (index > 0) lines.push({ text: part, line: current.line + 1, lead: null })
      else if (child.type === 'strong' && current.text.trim() === '') {
        current.lead = part.trim().replace(/\s*:$/, '')
        current.text += part
      } else current.text += part
    })
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '')
})

/** The fields among some blocks, from paragraphs and from lists; a list item's nested lists are not looked into. */
export function fieldsOf(blocks: readonly RootContent[]): Field[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return movedDown(fieldsWithin(block), lineOf(block))
    if (block.type !== 'list') return []
    return block.children.flatMap((item) => movedDown(fieldsOfItem(item), lineOf(item)))
  })
}

/** The fields of a paragraph, counted from its first line. */
const fieldsWithin = keptByNode((paragraph: Paragraph) => linesWithin(paragraph).flatMap(fieldOfLine))

/** The field of a list item, counted from its first line. */
const fieldsOfItem = keptByNode((item: ListItem) => fieldOfLine({ text: itemText(item), line: 0 }))

/** The value of the first field whose name is meant by some words. */
export function fieldNamed(fields: readonly Field[], words: RegExp): Field | null {
  return fields.find((field) => words.test(field.name)) ?? null
}

/** The label that a paragraph is for what follows it: "**Monday:**", "Symptoms:". Null for one that says more. */
export function labelOf(block: RootContent): string | null {
  if (block.type !== 'paragraph') return null
  const lines = paragraphLines(block)
  const last = lines.at(-1)
  if (last === undefined || last.text.length > 120) return null
  const isBoldAlone = last.lead !== null && last.text.replace(/\s*:$/, '') === last.lead
  if (isBoldAlone) return last.lead
  return lines.length === 1 && /^[^.!?]+:$/.test(last.text) ? last.text.slice(0, -1).trim() : null
}

function fieldOfLine(line: Pick<TextLine, 'text' | 'line'>): Field[] {
  const match = /^([^:]{1,80}):(?:\s+(.*))?$/.exec(line.text)
  if (match === null) return []
  return [{ name: (match[1] ?? '').trim(), value: (match[2] ?? '').trim(), line: line.line }]
}

function movedDown<Part extends { line: number }>(parts: readonly Part[], lines: number): Part[] {
  return parts.map((part) => ({ ...part, line: part.line + lines }))
}
