import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Overrun, splitMarkdown, type TextBlock } from './blocks'
import { borrowedDefinitions, definitionsIn } from './definitions'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const markdownWithFrontmatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

interface ParsedMarkdown {
  nodes: RootContent[]
  overruns: Overrun[]
}

/** Gives the nodes of a text at its top level; their positions are lines of the text. Never throws. */
export type ReadMarkdown = (text: string) => ParsedMarkdown

/** Reads all of a text anew. */
export const parseMarkdown: ReadMarkdown = (text) => parseBlocks(text, parseBlock)

/** Blocks that are remembered: those of a runbook of a megabyte, about. */
const mostRemembered = 500

/** Reads like `parseMarkdown`, but remembers the blocks that it read last, so that only what changed is read again. */
export function rememberingMarkdown(): ReadMarkdown {
  const remembered = new Map<string, Root | null>()
  const recall: ParseBlock = (text, beginsTheText) => {
    const name = `${beginsTheText ? 'first' : 'later'} ${text}`
    const root = remembered.has(name) ? (remembered.get(name) ?? null) : parseBlock(text, beginsTheText)
    remembered.delete(name)
    remembered.set(name, root)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    // The nodes are moved to their lines, and those may be others the next time.
    return structuredClone(root)
  }
  return (text) => parseBlocks(text, recall)
}

/** The nodes of a block by itself; null where they could not be read. */
type ParseBlock = (text: string, beginsTheText: boolean) => Root | null

function parseBlocks(text: string, parse: ParseBlock): ParsedMarkdown {
  const { blocks, overruns } = splitMarkdown(text.replace(/^\uFEFF/, ''))
  const definitions = definitionsIn(blocks)
  const nodes = blocks.flatMap((block) => {
    const root = parse(block.text + borrowedDefinitions(block, definitions), block.firstLine === 1)
    if (root !== null) return placed(block, root)
    overruns.push(unreadable(block))
    return []
  })
  return { nodes, overruns }
}

function parseBlock(text: string, beginsTheText: boolean): Root | null {
  try {
    return (beginsTheText ? markdownWithFrontmatter : markdown).parse(text)
  } catch {
    return null
  }
}

/** The block's own nodes, without the definitions it borrowed, on the lines of the whole text. */
function placed(block: TextBlock, root: Root): RootContent[] {
  const lines = block.text.split('\n').length
  const own = root.children.filter((node) => lineOf(node) <= lines)
  moveDown({ ...root, children: own }, block.firstLine - 1)
  return own
}

function unreadable({ firstLine }: TextBlock): Overrun {
  return {
    sentence: `The text that begins at line ${firstLine} could not be read as Markdown.`,
    line: firstLine,
  }
}

/** The line a node begins at. */
export function lineOf(node: { position?: RootContent['position'] }): number {
  return node.position?.start.line ?? 1
}

function moveDown(root: Root, lines: number): void {
  if (lines === 0) return
  const waiting: (Root | RootContent)[] = [...root.children]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position !== undefined) {
      node.position.start.line += lines
      node.position.end.line += lines
    }
    if ('children' in node) waiting.push(...node.children)
  }
}
