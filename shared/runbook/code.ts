import type { Code, RootContent } from 'mdast'
import { keptByNode } from './kept-by-node'
import type { Outline, OutlineSection } from './outline'

/** Every block of code, in lists and quotes too, with the section it is in. */
export function codeBlocks(outline: Outline): { code: Code; section: OutlineSection }[] {
  return outline.sections.flatMap((section) =>
    section.blocks.flatMap(codeOfBlock).map((code) => ({ code, section })),
  )
}

const codeOfBlock = keptByNode(codeWithin)

function codeWithin(node: RootContent): readonly Code[] {
  if (node.type === 'code') return [node]
  return 'children' in node ? node.children.flatMap(codeWithin) : []
}
