import type { Nodes } from 'mdast'
import { lineOf } from './markdown'
import type { LocalLink } from './model'
import type { Outline } from './outline'

/** The links and pictures that lead to the runbook's own folder or to a heading of its own, in order. */
export function readLinks(outline: Outline): LocalLink[] {
  return outline.sections
    .flatMap(({ heading, blocks }) => [...(heading === null ? [] : [heading]), ...blocks].flatMap(linksIn))
    .filter(({ target }) => isLocal(target))
}

function linksIn(node: Nodes): LocalLink[] {
  if (node.type === 'image' || node.type === 'definition') return [{ target: node.url, line: lineOf(node) }]
  const within = 'children' in node ? node.children.flatMap(linksIn) : []
  return node.type === 'link' ? [{ target: node.url, line: lineOf(node) }, ...within] : within
}

/** No address of the web, of mail or of another scheme, and none from a server's root. */
function isLocal(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(target)
}
