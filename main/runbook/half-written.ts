import { text } from '../../shared/text/text'
import type { RunbookTrouble } from './read'

/** Characters; an end of so many is hardly found twice in a text. */
const endLength = 256

/**
 * Whether a text that was just written can be taken for whole: one that ends as the text before it did was not cut
 * off. Not every whole text does; what is still being written almost never does.
 */
export function looksWhole(before: string, now: string): boolean {
  const end = before.slice(-endLength)
  return end.trim() !== '' && now.endsWith(end)
}

/** Why a file is not read at once. It is read again when it was left alone, so that no person is told. */
export function halfWritten(path: string): RunbookTrouble {
  return { kind: 'half-written', sentence: text.runbook.files.read.halfWritten(path) }
}
