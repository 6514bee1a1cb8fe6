import { text } from '../text/text'

/** What belongs to one laptop and its people, to be left out of what is sent to others. */
export interface Personal {
  dataFolder: string
  home: string
  /** The account, the person, this laptop, and what people named: monitors, channels, colleagues, runbooks. */
  names: readonly string[]
}

/** What is left out by its shape, and what stands for it then. */
const patterns: readonly [RegExp, () => string][] = [
  [/[a-z][a-z\d+.-]*:\/\/[^\s"'”)\]]+/gi, () => text.diagnostics.leftOut.address],
  [/[\w.+<>-]+@[\w<>-]+(?:\.[\w-]+)+/g, () => text.diagnostics.leftOut.mailAddress],
  [/“[^”]*”/g, () => '“…”'],
  [/"[^"]*"/g, () => '"…"'],
  [/(?:\/[\w.@~+-]+){2,}|[A-Za-z]:\\[^\s"']+/g, () => text.diagnostics.leftOut.path],
  [
    /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[?\b[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}\b\]?/gi,
    () => text.diagnostics.leftOut.address,
  ],
  [
    /\b(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!ts\b|js\b|cjs\b|mjs\b|db\b|log\b|json\b|txt\b)[a-z]{2,}(?::\d+)?\b/gi,
    () => text.diagnostics.leftOut.address,
  ],
]

/** One letter or two would be found inside of words. */
const shortestName = 3

/** A text without names, addresses, paths, or anything in quotes. */
export function withoutPersonal(written: string, { dataFolder, home, names }: Personal): string {
  const words = text.diagnostics.leftOut
  const known = [
    [dataFolder, words.dataFolder],
    [home, words.home],
    ...names.filter((name) => name.length >= shortestName).map((name) => [name, words.name]),
  ].sort(([one = ''], [other = '']) => other.length - one.length)
  const withoutKnown = known.reduce(
    (left, [name = '', placeholder = '']) => (name === '' ? left : left.replaceAll(name, placeholder)),
    written,
  )
  return patterns.reduce((left, [pattern, placeholder]) => left.replace(pattern, placeholder()), withoutKnown)
}
