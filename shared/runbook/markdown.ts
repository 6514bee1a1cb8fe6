import type { Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type Overrun, splitMarkdown, type TextBlock } from './blocks'
import { borrowedDefinitions, type Definitions, definitionsIn } from './definitions'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const markdownWithFrontmatter = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

interface ParsedMarkdown {
  nodes: RootContent[]
  overruns: Overrun[]
}

/** The nodes of a text at its top level; their positions are lines of the text. Never throws. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const { blocks, overruns } = splitMarkdown(text.replace(/^\uFEFF/, ''))
  const definitions = definitionsIn(blocks)
  const nodes = blocks.flatMap((block) => parseBlock(block, definitions, overruns))
  return { nodes, overruns }
}

function parseBlock(block: TextBlock, definitions: Definitions, overruns: Overrun[]): RootContent[] {
  const processor = block.firstLine === 1 ? markdownWithFrontmatter : markdown
  const lines = block.text.split('\n').length
  try {
    const root = processor.parse(block.text + borrowedDefinitions(block, definitions))
    const own = root.children.filter((node) => lineOf(node) <= lines)
    moveDown({ ...root, children: own }, block.firstLine - 1)
    return own
  } catch {
    const sentence = `The text that begins at line ${block.firstLine} could not be read as Markdown.`
    overruns.push({ sentence, line: block.firstLine })
    return []
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
