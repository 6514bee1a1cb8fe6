import { parseSync, Visitor, type VisitorObject } from 'vite'

/** Words for a person that stand in a source. */
export interface Said {
  line: number
  /** As they are written, with `…` for each value in them. */
  words: string
}

/** What is given to these is for the documentation, which is in English. */
const forTheDocumentation = new Set(['meta', 'describe', 'describeHeaders'])

/**
 * The literals of a TypeScript source that are words for a person: two words or more that begin with a capital letter,
 * or with a value and end as a sentence does. Messages for the log and the words of states begin with a small letter,
 * and SQL is in capitals.
 */
export function sentencesIn(fileName: string, source: string): Said[] {
  const { program, errors } = parseSync(fileName, source)
  if (errors.length > 0) throw new Error(`${fileName} cannot be parsed: ${errors[0]?.message}`)
  const literals: { words: string; start: number }[] = []
  const documentation: { start: number; end: number }[] = []
  const ofLiteral: VisitorObject['Literal'] = ({ value, start }) => {
    if (typeof value === 'string') literals.push({ words: value, start })
  }
  const ofTemplate: VisitorObject['TemplateLiteral'] = ({ quasis, start }) => {
    literals.push({ words: quasis.map(({ value }) => value.cooked ?? '').join('…'), start })
  }
  const ofCall: VisitorObject['CallExpression'] = ({ callee, end }) => {
    if (forTheDocumentation.has(nameOf(callee))) documentation.push({ start: callee.end, end })
  }
  new Visitor({ Literal: ofLiteral, TemplateLiteral: ofTemplate, CallExpression: ofCall }).visit(program)
  return literals
    .filter(({ words, start }) => isSentence(words) && !documentation.some((part) => isIn(part, start)))
    .map(({ words, start }) => ({ line: lineAt(source, start), words }))
}

function isIn({ start, end }: { start: number; end: number }, place: number): boolean {
  return start <= place && place < end
}

interface Named {
  type: string
  name?: unknown
  property?: Named
}

/** The name by which something is called: `describe` of `z.string().describe`. */
function nameOf({ name, property }: Named): string {
  if (property !== undefined) return nameOf(property)
  return typeof name === 'string' ? name : ''
}

function isSentence(literal: string): boolean {
  const words = literal.trim().replaceAll(/\s+/g, ' ')
  const count = words.match(/\p{L}{2,}/gu)?.length ?? 0
  if (count < 2 || !words.includes(' ')) return false
  return /^[“"]?\p{Lu}\p{Ll}*[^\p{L}(.]/u.test(words) || /^[“"]?….*[.?!]$/su.test(words)
}

function lineAt(source: string, start: number): number {
  return source.slice(0, start).split('\n').length
}
