import GithubSlugger, { slug } from 'github-slugger'
import type { Heading, RootContent } from 'mdast'
import { keptByNode } from './kept-by-node'
import { lineOf } from './markdown'
import type { Section } from './model'
import { plainText } from './text'

/** A section with what is under its heading, up to the next heading of any level. */
export interface OutlineSection extends Section {
  /** Null for the text before the first heading. */
  heading: Heading | null
  blocks: RootContent[]
  /** The section it is part of; null at the top. */
  parent: OutlineSection | null
  /** The sections directly under it. */
  children: OutlineSection[]
}

/** The text before the first heading is under a section without title and id. */
export interface Outline {
  sections: readonly OutlineSection[]
  /** The number of lines of the text. */
  lineCount: number
}

const openingId = ''

/** Puts the nodes of a text under their headings, those within quotes and list items too. */
export function outlineOf(nodes: readonly RootContent[], lineCount: number): Outline {
  const slugger = new GithubSlugger()
  const opening = sectionAt({ id: openingId, title: '', depth: 1, line: 1, heading: null }, null, lineCount)
  const sections = [opening]
  let current = opening

  const add = (node: RootContent): void => {
    if (node.type === 'heading') {
      current = openSection(node, current, slugger, lineCount)
      sections.push(current)
      return
    }
    if (node.type === 'blockquote') {
      node.children.forEach(add)
      return
    }
    current.blocks.push(node)
    for (const heading of headingsOfBlock(node)) add(heading)
  }
  nodes.forEach(add)
  closeSections(sections)
  return { sections, lineCount }
}

/** The sections that have a heading. */
export function titledSections(outline: Outline): readonly OutlineSection[] {
  return outline.sections.filter((section) => section.id !== openingId)
}

/** Whether the title of a section, or of one it is part of, is meant by some words. */
export function isWithin(section: OutlineSection, words: RegExp): boolean {
  for (let at: OutlineSection | null = section; at !== null; at = at.parent) {
    if (words.test(at.title)) return true
  }
  return false
}

function openSection(
  heading: Heading,
  previous: OutlineSection,
  slugger: GithubSlugger,
  lineCount: number,
): OutlineSection {
  let parent: OutlineSection | null = previous
  while (parent !== null && (parent.id === openingId || parent.depth >= heading.depth)) parent = parent.parent
  const title = plainText(heading)
  const words = title.slice(0, 100)
  // “!” leaves nothing to name a section by.
  const id = slugger.slug(slug(words) === '' ? 'section' : words)
  const section = sectionAt(
    { id, title, depth: heading.depth, line: lineOf(heading), heading },
    parent,
    lineCount,
  )
  parent?.children.push(section)
  return section
}

function sectionAt(
  start: Omit<Section, 'endLine'> & Pick<OutlineSection, 'heading'>,
  parent: OutlineSection | null,
  lineCount: number,
): OutlineSection {
  return { ...start, endLine: lineCount, blocks: [], parent, children: [] }
}

/** Each section ends before the next one that is not part of it. */
function closeSections(sections: readonly OutlineSection[]): void {
  const open: OutlineSection[] = []
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= section.depth) {
      const ended = open.pop()
      if (ended !== undefined) ended.endLine = Math.max(ended.line, section.line - 1)
    }
    open.push(section)
  }
}

const headingsOfBlock = keptByNode(headingsWithin)

function headingsWithin(node: RootContent): readonly Heading[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => (child.type === 'heading' ? [child] : headingsWithin(child)))
}
