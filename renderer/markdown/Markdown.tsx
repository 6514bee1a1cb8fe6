import { memo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { withoutHtml } from '../../shared/runbook/without-html'
import { Link } from './Link'
import styles from './Markdown.module.css'
import { Picture } from './Picture'
import { ScrollingTable } from './ScrollingTable'

const parts: Components = { a: Link, img: Picture, table: ScrollingTable }

interface MarkdownProps {
  text: string
  /** Shown instead of the usual ones. Give an object that stays the same, or everything is made anew. */
  components?: Components
}

/** Markdown as sanitised text: no HTML of its own, no pictures from the network, no link followed unasked. */
export const Markdown = memo(function Markdown({ text, components }: MarkdownProps) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkFrontmatter, remarkGfm, withoutHtml]}
        rehypePlugins={[rehypeSanitize]}
        components={components === undefined ? parts : { ...parts, ...components }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
})
