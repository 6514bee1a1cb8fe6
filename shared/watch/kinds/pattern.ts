import { RE2JS } from 're2js'
import { z } from 'zod'
import { text } from '../../text/text'
import { refuse } from '../fields'

/** A pattern of more steps than these takes long even over a short text. */
const mostSteps = 500
/** A text is searched in pieces of so many characters, so that no piece takes long. */
const piece = 32_768
/** Pieces overlap by so much: what is found may be this long. */
const overlap = 4096

/**
 * A regular expression in RE2's syntax, which is searched in a time that grows with the text and no faster. There are
 * no back-references and no look-around in it.
 */
export const patternText = z
  .string()
  .min(1)
  .max(500)
  .transform((text, context): string => {
    const trouble = troubleWith(text)
    return trouble === null ? text : refuse(context, trouble)
  })

/**
 * Whether a pattern that `patternText` took is found anywhere in a text, as far as 4096 characters reach. It yields
 * after each piece of the text, so that whoever searches can do something else between, or stop.
 */
export function* searching(pattern: string, text: string): Generator<void, boolean> {
  const compiled = compile(pattern)
  let from = 0
  while (true) {
    const to = endOfPiece(text, from)
    if (compiled.matcher(text.slice(from, to)).find()) return true
    if (to >= text.length) return false
    yield
    from = text[to - 1] === '\n' ? to : to - overlap
  }
}

/** A piece ends with a line where it can, since ^ and $ are the ends of lines. */
function endOfPiece(text: string, from: number): number {
  const end = from + piece
  if (end >= text.length) return text.length
  const lineEnd = text.lastIndexOf('\n', end - 1)
  return lineEnd > from + overlap ? lineEnd + 1 : end
}

function compile(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.MULTILINE)
}

function troubleWith(pattern: string): string | null {
  try {
    if (compile(pattern).programSize() <= mostSteps) return null
    return text.watch.problems.patternTooLarge
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : ''
    return text.watch.problems.pattern(reason)
  }
}
