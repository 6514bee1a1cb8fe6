/** What belongs to one laptop and its people, to be left out of what is sent to others. */
export interface Personal {
  dataFolder: string
  home: string
  /** The account, the person, this laptop, and what people named: monitors, channels, colleagues, runbooks. */
  names: readonly string[]
}

const patterns: readonly [RegExp, string][] = [
  [/[a-z][a-z\d+.-]*:\/\/[^\s"'”)\]]+/gi, '<address>'],
  [/[\w.+<>-]+@[\w<>-]+(?:\.[\w-]+)+/g, '<mail address>'],
  [/“[^”]*”/g, '“…”'],
  [/"[^"]*"/g, '"…"'],
  [/(?:\/[\w.@~+-]+){2,}|[A-Za-z]:\\[^\s"']+/g, '<path>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\[?\b[\da-f]{0,4}(?::[\da-f]{0,4}){3,7}\b\]?/gi, '<address>'],
  [
    /\b(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?!ts\b|js\b|cjs\b|mjs\b|db\b|log\b|json\b|txt\b)[a-z]{2,}(?::\d+)?\b/gi,
    '<address>',
  ],
]

/** One letter or two would be found inside of words. */
const shortestName = 3

/** A text without names, addresses, paths, or anything in quotes. */
export function withoutPersonal(text: string, { dataFolder, home, names }: Personal): string {
  const known = [
    [dataFolder, '<data folder>'],
    [home, '<home>'],
    ...names.filter((name) => name.length >= shortestName).map((name) => [name, '<name>']),
  ].sort(([one = ''], [other = '']) => other.length - one.length)
  const withoutKnown = known.reduce(
    (left, [name = '', placeholder = '']) => (name === '' ? left : left.replaceAll(name, placeholder)),
    text,
  )
  return patterns.reduce((left, [pattern, placeholder]) => left.replace(pattern, placeholder), withoutKnown)
}
