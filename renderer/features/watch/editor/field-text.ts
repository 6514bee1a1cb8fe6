import type { Field } from '../fields/field'

/** What a field's value is as text, for its control. */
export function textOf(field: Field, value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('\n')
  if (typeof value !== 'object' || value === null) return scalarText(field, value)
  return Object.entries(value)
    .map(([name, content]) => `${name}: ${content}`)
    .join('\n')
}

/** What is written in a field as the value in the definition; undefined where the default is meant. */
export function meaningOf(field: Field, written: string): unknown {
  const text = written.trim()
  if (text === '') return undefined
  switch (field.form) {
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : text
    case 'decision':
      return text === 'yes'
    case 'list':
      return linesOf(written)
    case 'pairs':
      return pairsOf(written)
    case 'value':
      return scalarOf(text)
    case 'text':
      return written
    case 'line':
    case 'choice':
      return text
  }
}

function scalarText({ form }: Field, value: unknown): string {
  if (form === 'decision') return value === true ? 'yes' : 'no'
  const text = String(value)
  const looksOtherwise = form === 'value' && typeof value === 'string' && scalarOf(text) !== value
  return looksOtherwise ? `"${text}"` : text
}

/** A text that looks like a number stays a text when it is in quotation marks. */
function scalarOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  const quoted = /^"(.*)"$/.exec(text)?.[1]
  if (quoted !== undefined) return quoted
  return Number.isFinite(Number(text)) ? Number(text) : text
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function pairsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    linesOf(text).map((line) => {
      const colon = line.indexOf(':')
      return colon === -1 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
    }),
  )
}
