import type { Element } from 'hast'
import type { ReactNode } from 'react'
import { text } from '../../../shared/text/text'
import { linesWithin } from '../../markdown/first-line'
import styles from './RunbookText.module.css'
import { useLinesOfPart } from './runbook-lines'
import { elementIdOf } from './section-element'

interface HeadingProps {
  node?: Element | undefined
  children?: ReactNode
}

/** A heading of the runbook, one level below the heading of the screen, that can be gone to. */
export function Heading({ node, children }: HeadingProps) {
  const heading = useLinesOfPart().headings[linesWithin(node).line]
  const depth = Number(node?.tagName.slice(1) ?? 1)
  const Tag = `h${Math.min(depth + 1, 6)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  if (heading === undefined) return <Tag data-depth={depth}>{children}</Tag>
  const { sectionId, changed } = heading
  return (
    <>
      <Tag id={elementIdOf(sectionId)} data-section={sectionId} data-depth={depth} tabIndex={-1}>
        {children}
      </Tag>
      {changed && (
        <p className={styles.changed} data-added>
          {text.runbook.outline.changed}
        </p>
      )}
    </>
  )
}
