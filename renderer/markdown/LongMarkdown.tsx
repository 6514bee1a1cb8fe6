import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Components } from 'react-markdown'
import { classes } from '../ui/classes'
import { FirstLineProvider } from './first-line'
import styles from './LongMarkdown.module.css'
import { Markdown } from './Markdown'
import { createNearness, NearnessProvider, useNearness } from './nearness'
import { PlainText } from './PlainText'
import { splitText, type TextPart } from './text-parts'

interface LongMarkdownProps {
  text: string
  /** Shown instead of the usual ones. Give an object that stays the same, or everything is made anew. */
  components?: Components
  /** What is made although it is not near: the part with a line that is gone to, or all for the printer. */
  wanted?: { line: number } | 'all'
}

/**
 * Markdown of any length, for the inside of an element that scrolls. Parts are made when they come near, so a
 * large text opens as fast as a small one.
 */
export function LongMarkdown({ text, components, wanted = { line: 0 } }: LongMarkdownProps) {
  const parts = useMemo(() => splitText(text), [text])
  const [nearness] = useState(createNearness)
  return (
    <NearnessProvider value={nearness}>
      {parts.map((part, index) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text.
          key={index}
          part={part}
          wanted={wanted === 'all' || (part.firstLine <= wanted.line && wanted.line <= part.lastLine)}
          {...(components && { components })}
        />
      ))}
    </NearnessProvider>
  )
}

interface PartProps {
  part: TextPart
  components?: Components
  wanted: boolean
}

const lineHeight = 22

const Part = memo(function Part({ part, components, wanted }: PartProps) {
  const element = useRef<HTMLDivElement>(null)
  const { watch } = useNearness()
  const [near, setNear] = useState(false)
  const shown = near || wanted

  useEffect(() => {
    if (near || element.current === null) return
    return watch(element.current, () => setNear(true))
  }, [near, watch])

  const estimatedHeight = (part.lastLine - part.firstLine + 1) * lineHeight
  return (
    <div
      ref={element}
      className={classes(styles.part, part.markdown.startsWith('#') && styles.begins)}
      style={shown ? { containIntrinsicHeight: `auto ${estimatedHeight}px` } : { height: estimatedHeight }}
    >
      {shown && (
        <FirstLineProvider value={part.firstLine}>
          <Markdown text={part.markdown} {...(components && { components })} />
          {part.plain !== '' && <PlainText text={part.plain} />}
        </FirstLineProvider>
      )}
    </div>
  )
})
