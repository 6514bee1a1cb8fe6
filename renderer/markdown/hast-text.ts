import type { ElementContent } from 'hast'

/** The words of some elements, without the elements. */
export function hastText(nodes: ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return node.type === 'element' ? hastText(node.children) : ''
    })
    .join('')
}
