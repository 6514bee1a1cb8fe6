import { failure, type Result, success } from '../../../shared/result'
import { text } from '../../../shared/text/text'
import { parseAnchor } from '../../../shared/watch/anchor'

const most = 5

/** The anchors in what was typed, one per line or separated by commas, or a sentence about what is wrong. */
export function parseAnchors(typed: string): Result<string[], string> {
  const words = text.preferences.anchors
  const written = typed.split(/[\s,]+/).filter((part) => part !== '')
  if (written.length > most) return failure(words.tooMany(most, written.length))
  const wrong = written.find((part) => parseAnchor(part) === null)
  return wrong === undefined ? success(written) : failure(words.notOne(wrong))
}
