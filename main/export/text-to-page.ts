import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot, RootContent } from 'mdast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { RunbookFile } from '../../shared/runbook/files'
import { parseMarkdown } from '../../shared/runbook/markdown'
import type { Section } from '../../shared/runbook/model'
import { withoutHtml } from '../../shared/runbook/without-html'
import { text } from '../../shared/text/text'
import type { Picture } from '../runbook/images'
import { settleLinks } from './links'
import { embedPictures } from './pictures'

/** A part of a runbook's file that goes onto a page. Lines are those of the runbook's text. */
export interface Excerpt {
  file: RunbookFile
  /** The lines of the file. */
  text: string
  firstLine: number
  lastLine: number
}

export interface PageContext {
  /** The sections that are on the page. */
  sections: readonly Section[]
  /** Where a link that is written in a file leads on the page; null: nowhere. */
  sectionOf(file: string, address: string): string | null
  /** A picture by its address in a file; null where it is not embedded. */
  picture(file: string, address: string): Promise<Picture | null>
}

export interface Article {
  elements: ElementContent[]
  /** What of the text is not in the elements, as sentences. */
  heldBack: string[]
}

/** An excerpt as an article: no script, no style and nothing that is loaded from elsewhere, whatever it says. */
export async function articleOf(excerpt: Excerpt, context: PageContext): Promise<Article> {
  const { file } = excerpt
  const { nodes, overruns } = parseMarkdown(excerpt.text)
  const markdown = partOf(nodes, excerpt)
  withoutHtml()(markdown)
  const root = await converter(`note-${file.firstLine}-`).run(markdown)
  nameHeadings(root, context.sections, file.firstLine - 1)
  settleLinks(root, (address) => context.sectionOf(file.path, address))
  await embedPictures(root, (address) => context.picture(file.path, address))
  return {
    elements: root.children.filter((child) => child.type !== 'doctype'),
    heldBack: overruns.map(({ sentence }) => text.runbook.page.heldBack(file.path, sentence)),
  }
}

/** The nodes of the excerpt, and what all the file defines for them. */
function partOf(nodes: readonly RootContent[], { file, firstLine, lastLine }: Excerpt): MarkdownRoot {
  const before = file.firstLine - 1
  const isWanted = (node: RootContent) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
    const line = (node.position?.start.line ?? 1) + before
    return line >= firstLine && line <= lastLine
  }
  return { type: 'root', children: nodes.filter(isWanted) }
}

const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto', 'tel'] },
  // All ids are Watchkeeper's own: HTML in the text never becomes HTML on the page.
  clobberPrefix: '',
}

function converter(clobberPrefix: string) {
  return unified().use(remarkRehype, { clobberPrefix }).use(rehypeSanitize, schema)
}

/** Gives the headings the ids of their sections, so that links on the page find them. */
function nameHeadings(root: Root, sections: readonly Section[], linesBefore: number): void {
  const ids = new Map(sections.map(({ line, id }) => [line, id]))
  for (const heading of headingsIn(root)) {
    const line = heading.position?.start.line
    const id = line === undefined ? undefined : ids.get(line + linesBefore)
    if (id !== undefined) heading.properties.id = id
  }
}

function headingsIn(parent: Root | Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return /^h[1-6]$/.test(child.tagName) ? [child] : headingsIn(child)
  })
}
