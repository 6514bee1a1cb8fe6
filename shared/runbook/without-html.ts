import type { Html, Nodes, Parents, Root } from 'mdast'

const comments = /<!--[\s\S]*?-->/g
const tags = /<\/?[a-z!?][^>]*>/gi
const lineBreak = /^<br\s*\/?>$/i

/** A remark plugin: of HTML the words stay, and `<br>` breaks the line; tags and comments are not shown. */
export function withoutHtml() {
  return (tree: Root) => visit(tree)
}

function visit(node: Nodes): void {
  if (!('children' in node)) return
  const parent: Parents = node
  const children = parent.children.flatMap((child) => (child.type === 'html' ? wordsOf(child) : [child]))
  parent.children.splice(0, parent.children.length, ...children)
  for (const child of children) visit(child)
}

/** Between inline tags the words are text already; a block of HTML holds its own. */
function wordsOf({ value, position }: Html): Parents['children'] {
  if (lineBreak.test(value)) return [{ type: 'break' }]
  const words = value.replace(comments, '').replace(tags, '').trim()
  if (words === '') return []
  return [{ type: 'paragraph', children: [{ type: 'text', value: words }], ...(position && { position }) }]
}
