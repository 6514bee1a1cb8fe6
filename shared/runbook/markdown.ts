import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { text } from '../text/text'
import { hasFrontmatter, type Overrun, splitMarkdown, type TextBlock } from './blocks'
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
export const parseMarkdown: ReadMarkdown = (text) => readBlocks(text, parseBlock)

/** Blocks that are remembered: those of a runbook of a megabyte, about. */
const mostRemembered = 1_500

/**
 * Reads like `parseMarkdown`, but remembers the blocks that it read last, so that only what changed is read again. What
 * it gives counts until it reads the next text: nodes that are there again are moved to their new lines.
 */
export function rememberingMarkdown(): ReadMarkdown {
  const remembered = new Map<string, PlacedNodes | null>()
  const recall = (name: string, read: () => PlacedNodes | null): PlacedNodes | null => {
    const nodes = remembered.has(name) ? (remembered.get(name) ?? null) : read()
    remembered.delete(name)
    remembered.set(name, nodes)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    return nodes
  }
  return (text) => {
    const met = new Map<string, number>()
    return readBlocks(text, (own, borrowed, beginsTheText) => {
      const words = `${beginsTheText ? 'first' : 'later'} ${own}${borrowed}`
      const before = met.get(words) ?? 0
      met.set(words, before + 1)
      return recall(`${before} ${words}`, () => parseBlock(own, borrowed, beginsTheText))
    })
  }
}

/** The nodes of a block, and the line that its first line counts as. */
interface PlacedNodes {
  nodes: RootContent[]
  firstLine: number
}

/** Reads a block with the definitions it borrowed, which are no nodes of its own; null where that cannot be done. */
type ReadBlock = (own: string, borrowed: string, beginsTheText: boolean) => PlacedNodes | null

function readBlocks(text: string, read: ReadBlock): ParsedMarkdown {
  const { blocks, overruns } = splitMarkdown(text.replace(/^\uFEFF/, ''))
  const definitions = definitionsIn(blocks)
  const nodes = blocks.flatMap((block) => {
    const placed = read(block.text, borrowedDefinitions(block, definitions), block.firstLine === 1)
    if (placed === null) {
      overruns.push(unreadable(block))
      return []
    }
    moveDown(placed.nodes, block.firstLine - placed.firstLine)
    placed.firstLine = block.firstLine
    return placed.nodes
  })
  return { nodes, overruns }
}

function parseBlock(own: string, borrowed: string, beginsTheText: boolean): PlacedNodes | null {
  const root = parseAlone(own + borrowed, beginsTheText)
  if (root === null) return null
  const lines = own.split('\n').length
  return { nodes: root.children.filter((node) => lineOf(node) <= lines), firstLine: 1 }
}

function parseAlone(text: string, beginsTheText: boolean): Root | null {
  try {
    const frontmatter = beginsTheText && hasFrontmatter(text.split('\n'))
    return (frontmatter ? markdownWithFrontmatter : markdown).parse(text)
  } catch {
    return null
  }
}

function unreadable({ firstLine }: TextBlock): Overrun {
  return { sentence: text.runbook.faults.bounds.unreadable(firstLine), line: firstLine }
}

/** The line a node begins at. */
export function lineOf(node: { position?: RootContent['position'] }): number {
  return node.position?.start.line ?? 1
}

function moveDown(nodes: readonly RootContent[], lines: number): void {
  if (lines === 0) return
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.position !== undefined) {
      node.position.start.line += lines
      node.position.end.line += lines
    }
    if ('children' in node) waiting.push(...node.children)
  }
}
