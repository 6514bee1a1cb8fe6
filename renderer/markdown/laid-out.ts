import type { ReactElement } from 'react'
import layOut, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { hasFrontmatter } from '../../shared/runbook/blocks'
import { withoutHtml } from '../../shared/runbook/without-html'

/** How many texts are kept laid out: more than come near in one sitting. */
const mostKept = 500
const kept = new WeakMap<Components, Map<string, ReactElement>>()

/**
 * A Markdown text as elements, sanitised. Reading Markdown is most of what showing it takes, so what was laid out is
 * kept: by its components, which must be an object that stays the same, and by its text.
 */
export function laidOut(text: string, components: Components): ReactElement {
  const texts = kept.get(components) ?? new Map<string, ReactElement>()
  kept.set(components, texts)
  const elements = texts.get(text) ?? elementsOf(text, components)
  // What was asked for last is given up last.
  texts.delete(text)
  texts.set(text, elements)
  const [oldest] = texts.keys()
  if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest)
  return elements
}

/** The component of react-markdown has no state of its own, so that it can be asked before anything is on screen. */
function elementsOf(text: string, components: Components): ReactElement {
  return layOut({
    children: text,
    components,
    // With a rule at its beginning that is no frontmatter, the plugin would make the boxes of the text mere words.
    remarkPlugins: hasFrontmatter(text.split('\n'))
      ? [remarkFrontmatter, remarkGfm, withoutHtml]
      : [remarkGfm, withoutHtml],
    rehypePlugins: [rehypeSanitize],
  })
}
