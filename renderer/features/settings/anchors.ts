import { failure, type Result, success } from '../../../shared/result'
import { parseAnchor } from '../../../shared/watch/anchor'

const most = 5

/** The anchors in what was typed, one per line or separated by commas, or a sentence about what is wrong. */
export function parseAnchors(text: string): Result<string[], string> {
  const written = text.split(/[\s,]+/).filter((part) => part !== '')
  if (written.length > most)
    return failure(`At most ${most} anchors are used, and there are ${written.length}.`)
  const wrong = written.find((part) => parseAnchor(part) === null)
  if (wrong === undefined) return success(written)
  return failure(
    `“${wrong}” is not written host:port, as in “router.example:443”, nor as a page, “http://example.com/ok”.`,
  )
}
