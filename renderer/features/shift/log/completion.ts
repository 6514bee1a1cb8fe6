/** What a sign before the caret asks for: a tag, a person, or something to link to. */
export interface Completion {
  sign: '#' | '@' | '[['
  /** What was typed after the sign. */
  typed: string
  /** Where the sign begins, in UTF-16 units. */
  from: number
}

const asking = [
  { sign: '[[', pattern: /\[\[([^[\]\n]{0,80})$/u },
  { sign: '#', pattern: /(?<![\p{L}\p{N}_#&/])#([\p{L}\p{N}_/-]{0,40})$/u },
  { sign: '@', pattern: /(?<![\p{L}\p{N}_@.])@([\p{L}\p{N}_-]{0,40})$/u },
] as const

/** What is being completed where the caret stands; null for nothing. */
export function completionAt(text: string, caret: number): Completion | null {
  const before = text.slice(0, caret)
  for (const { sign, pattern } of asking) {
    const match = pattern.exec(before)
    if (match !== null) return { sign, typed: match[1] ?? '', from: match.index }
  }
  return null
}

/** The text with a completion put in, and where the caret stands after it. */
export function completed(
  text: string,
  caret: number,
  { from }: Completion,
  written: string,
): { text: string; caret: number } {
  const after = text.slice(caret)
  const gap = /^\s/.test(after) ? '' : ' '
  return { text: text.slice(0, from) + written + gap + after, caret: from + written.length + 1 }
}
