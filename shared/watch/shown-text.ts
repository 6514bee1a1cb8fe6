const notShown = /(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A text from outside as it can be shown: without control characters and what turns the direction of a text around,
 * and no longer than `longest` characters.
 */
export function shownText(text: string, longest: number): string {
  const shown = text
    .slice(0, longest * 2)
    .replace(notShown, '')
    .trim()
  return shown.length <= longest ? shown : `${shown.slice(0, longest - 1)}…`
}

/** The same on one line. */
export function shownLine(text: string, longest: number): string {
  return shownText(text.slice(0, longest * 2).replace(/\s+/g, ' '), longest)
}
