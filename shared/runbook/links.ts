import type { Definition, Image, Link, Nodes } from 'mdast'
import { keptByNode } from './kept-by-node'
import { lineOf } from './markdown'
import type { LocalLink } from './model'
import type { Outline } from './outline'

/** The links and pictures that lead to the runbook's own folder or to a heading of its own, in order. */
export function readLinks(outline: Outline): LocalLink[] {
  return outline.sections
    .flatMap(({ heading, blocks }) =>
      [...(heading === null ? [] : [heading]), ...blocks].flatMap(linksOfBlock),
    )
    .filter(({ url }) => isLocal(url))
    .map((link) => ({ target: link.url, line: lineOf(link) }))
}

const linksOfBlock = keptByNode(linksWithin)

function linksWithin(node: Nodes): readonly (Link | Image | Definition)[] {
  if (node.type === 'image' || node.type === 'definition') return [node]
  const within = 'children' in node ? node.children.flatMap(linksWithin) : []
  return node.type === 'link' ? [node, ...within] : within
}

/** No address of the web, of mail or of another scheme, and none from a server's root. */
function isLocal(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target)
}
