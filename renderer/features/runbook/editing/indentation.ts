/** A text with what is selected in it. */
export interface SelectedText {
  text: string
  from: number
  to: number
}

const step = '  '

/** Moves the lines that are selected, or the one with the cursor, in by two spaces. */
export function indented({ text, from, to }: SelectedText): SelectedText {
  const begin = lineStart(text, from)
  const lines = text.slice(begin, to).split('\n')
  const moved = lines.map((line) => (line === '' && lines.length > 1 ? line : step + line)).join('\n')
  const growth = moved.length - (to - begin)
  return { text: text.slice(0, begin) + moved + text.slice(to), from: from + step.length, to: to + growth }
}

/** Moves the same lines out by up to two spaces. */
export function outdented({ text, from, to }: SelectedText): SelectedText {
  const begin = lineStart(text, from)
  const lines = text.slice(begin, to).split('\n')
  const moved = lines.map((line) => line.replace(/^ {1,2}/, '')).join('\n')
  const firstShrinks = (lines[0]?.length ?? 0) - (moved.split('\n')[0]?.length ?? 0)
  return {
    text: text.slice(0, begin) + moved + text.slice(to),
    from: Math.max(begin, from - firstShrinks),
    to: Math.max(begin, to - (to - begin - moved.length)),
  }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}
