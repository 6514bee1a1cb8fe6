import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { FileDefinition } from './definition'

/** A file on this laptop, or the newest of a folder. */
export interface FileTarget {
  kind: 'file'
  path: string
  /** Of a folder the newest file whose name is like this: `*.dump`; null where the path is the file. */
  newest: string | null
  measure: 'age' | 'size'
  /** How the content is known to be whole: by a SHA-256 in hexadecimal, or by the file beside it that ends in .sha256. */
  checksum: { kind: 'none' } | { kind: 'given'; sha256: string } | { kind: 'beside' }
}

export const fileFacts: KindFacts<FileDefinition, FileTarget> = {
  kind: 'file',
  unit: ({ measure }) => (measure === 'age' ? 'milliseconds' : 'bytes'),
  metric: null,
  describe: ({ path, newest }) => (newest === undefined ? path : text.watch.targets.newestFile(newest, path)),
  address: () => null,
}

/** Whether a file's name is like a pattern, where `*` is any text and `?` any character. */
export function isLike(name: string, pattern: string): boolean {
  let [at, from] = [0, 0]
  let star: { at: number; from: number } | null = null
  while (from < name.length) {
    if (pattern[at] === '*') {
      star = { at, from }
      at += 1
    } else if (pattern[at] === '?' || pattern[at] === name[from]) {
      at += 1
      from += 1
    } else if (star !== null) {
      star = { at: star.at, from: star.from + 1 }
      at = star.at + 1
      from = star.from
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}
