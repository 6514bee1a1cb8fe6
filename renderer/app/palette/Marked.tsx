import type { MarkedText } from './find'
import styles from './Palette.module.css'

/** A text with the words in it that were searched for. */
export function Marked({ text, marks }: MarkedText) {
  const parts: { text: string; marked: boolean; at: number }[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from > at) parts.push({ text: text.slice(at, from), marked: false, at })
    parts.push({ text: text.slice(from, to), marked: true, at: from })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, at })
  return parts.map((part) =>
    part.marked ? (
      <mark key={part.at} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
