import { type Document, type LineCounter, parse, parseDocument } from 'yaml'

/** YAML within YAML: deeper than this nobody writes, and the parser would run out of stack. */
const deepest = 60
/** Ten thousand monitors and more in one block, which is read in a few seconds. */
const longest = 2_000_000
/** Each alias is looked for in the whole text. */
const mostAliases = 200

/** Whether some YAML is flat and short enough to be handed to a parser. */
export function isPlainYaml(text: string): boolean {
  if (text.length > longest || (text.match(/(?:^|[\s,:[])\*\w/gm)?.length ?? 0) > mostAliases) return false
  if (text.split('\n').some((line) => (/^[\s?:-]*/.exec(line)?.[0].length ?? 0) > 2 * deepest)) return false
  let depth = 0
  for (const mark of text.match(/[[\]{}]/g) ?? []) {
    depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1))
    if (depth > deepest) return false
  }
  return true
}

/** The value of some YAML; null for what is no YAML or too deep. */
export function readYaml(text: string): unknown {
  if (!isPlainYaml(text)) return null
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'silent' })
  } catch {
    return null
  }
}

/** The document of some YAML that `isPlainYaml`, with its errors told by place. */
export function parseYamlDocument(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' })
}
