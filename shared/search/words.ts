/** A word as it stands in a text: folded, and where it is in UTF-16 units, the end not included. */
export interface Word {
  folded: string
  from: number
  to: number
}

/** More words than anybody types; a pasted page is searched by its first ones. */
const mostTyped = 12

/** What the index takes for a word: letters and digits, with the marks above them. */
const word = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu

/** The words of a text, in order, as the index of SQLite (unicode61, without diacritics) takes them. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(word), (match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** The different words that a person typed, folded, in order. */
export function typedWords(text: string): string[] {
  return [...new Set(wordsOf(text).map(({ folded }) => folded))].slice(0, mostTyped)
}

function fold(text: string): string {
  return isPlain.test(text) ? text.toLowerCase() : Array.from(text, foldLetter).join('')
}

const isPlain = /^[a-z0-9]*$/i

/** Letters of other scripts than Latin keep what stands above them. */
function foldLetter(letter: string): string {
  if (mark.test(letter)) return ''
  if (letter === 'ς') return 'σ'
  const lower = letter.toLowerCase()
  return latinWithMarks.exec(lower.normalize('NFD'))?.[1] ?? lower
}

const mark = /^[\u0300-\u0331]$/
const latinWithMarks = /^(\p{Script=Latin})\p{M}+$/u
