import { failure, type Result, success } from '../../../shared/result'

const anchor = /^(\[[0-9a-f:]+\]|[^\s:/[\]]+):(\d{1,5})$/i
const most = 5

/** The anchors in what was typed, one per line or separated by commas, or a sentence about what is wrong. */
export function parseAnchors(text: string): Result<string[], string> {
  const written = text.split(/[\s,]+/).filter((part) => part !== '')
  if (written.length > most)
    return failure(`At most ${most} anchors are used, and there are ${written.length}.`)
  for (const part of written) {
    const port = Number(anchor.exec(part)?.[2] ?? 0)
    if (port < 1 || port > 65_535) {
      return failure(`“${part}” is not written host:port, as in “router.example:443”.`)
    }
  }
  return success(written)
}
