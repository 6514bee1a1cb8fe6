/** How a text is written on disk. */
export interface TextFormat {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  byteOrderMark: boolean
  lineEnding: '\n' | '\r\n' | '\r'
}

/** The text of a file, by its byte order mark; without one UTF-8. Throws a `TypeError` for bytes that are no text. */
export function decodeText(bytes: Uint8Array): { text: string; format: TextFormat } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  return {
    text,
    format: { encoding, byteOrderMark: hasByteOrderMark(bytes), lineEnding: lineEndingOf(text) },
  }
}

/** The bytes of a text in a format, whatever line endings the text has. */
export function encodeText(text: string, { encoding, byteOrderMark, lineEnding }: TextFormat): Buffer {
  const lines = text.replace(/\r\n|\r|\n/g, lineEnding)
  const marked = byteOrderMark ? `\uFEFF${lines}` : lines
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8')
  const bytes = Buffer.from(marked, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

function encodingOf(bytes: Uint8Array): TextFormat['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return true
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** The one that ends most lines. */
function lineEndingOf(text: string): TextFormat['lineEnding'] {
  const counts = { '\r\n': 0, '\r': 0, '\n': 0 }
  for (const [ending] of text.matchAll(/\r\n|\r|\n/g)) counts[ending as TextFormat['lineEnding']] += 1
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n'
  return counts['\r'] > counts['\n'] ? '\r' : '\n'
}
