import { memo } from 'react'
import type { Components } from 'react-markdown'
import { Link } from './Link'
import { laidOut } from './laid-out'
import styles from './Markdown.module.css'
import { Picture } from './Picture'
import { ScrollingTable } from './ScrollingTable'

/** What every Markdown text is made of, where it is not shown otherwise. */
export const usualComponents: Components = { a: Link, img: Picture, table: ScrollingTable }

interface MarkdownProps {
  text: string
  /** Shown instead of the usual ones. Give an object that stays the same, or everything is made anew. */
  components?: Components
}

/** Markdown as sanitised text: no HTML of its own, no pictures from the network, no link followed unasked. */
export const Markdown = memo(function Markdown({ text, components = usualComponents }: MarkdownProps) {
  return <div className={styles.markdown}>{laidOut(text, components)}</div>
})
