import type { TextBlock } from './blocks'

/** The first `[label]: address` of each label in a text, by the label in small letters. */
export type Definitions = ReadonlyMap<string, string>

const label = '\\[([^\\]\\[\\n]{1,200})\\]'
const definition = new RegExp(`^ {0,3}${label}:[ \\t]*\\S.*$`, 'gm')
const reference = new RegExp(label, 'g')

/** The definitions of links and of footnotes in all blocks of a text. */
export function definitionsIn(blocks: readonly TextBlock[]): Definitions {
  const found = new Map<string, string>()
  for (const { text } of blocks) {
    for (const [whole, name = ''] of text.matchAll(definition)) {
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), whole)
    }
  }
  return found
}

/** What has to follow a block for it to be read as in the whole text: the definitions that it uses and does not hold. */
export function borrowedDefinitions({ text, endsOpen }: TextBlock, definitions: Definitions): string {
  if (definitions.size === 0 || endsOpen) return ''
  const borrowed = new Set<string>()
  for (const [, name = ''] of text.matchAll(reference)) {
    const found = definitions.get(name.toLowerCase())
    if (found !== undefined && !text.includes(found)) borrowed.add(found)
  }
  return borrowed.size === 0 ? '' : `\n\n${[...borrowed].join('\n')}`
}
