import { type ComponentType, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Components } from 'react-markdown'
import { classes } from '../ui/classes'
import { FirstLineProvider } from './first-line'
import styles from './LongMarkdown.module.css'
import { Markdown } from './Markdown'
import { ahead, createNearness, NearnessProvider, useNearness } from './nearness'
import { PlainText } from './PlainText'
import { splitText, type TextPart } from './text-parts'

/** Pixels; a line that is not on screen yet is taken to be so high. */
const lineHeight = 22
/** Milliseconds. */
const longestIdleWait = 100

interface LongMarkdownProps {
  text: string
  /** Shown instead of the usual ones. Give an object that stays the same, or everything is made anew. */
  components?: Components
  /** Put around each part. Give one that stays the same. */
  around?: ComponentType<PartSurroundings>
  /** What is made although it is not near: the parts with lines that are gone to, or all for the printer. */
  wanted?: { lines: readonly number[] } | 'all'
}

interface PartSurroundings {
  firstLine: number
  lastLine: number
  children: ReactNode
}

/**
 * Markdown of any length, for the inside of an element that scrolls. What is in sight is made at once, and the other
 * parts when they come near, so a large text opens as fast as a small one.
 */
export function LongMarkdown({ text, components, around, wanted = { lines: [] } }: LongMarkdownProps) {
  const parts = useMemo(() => splitText(text), [text])
  const [seenAtFirst] = useState(linesInSight)
  const [nearness] = useState(createNearness)
  return (
    <NearnessProvider value={nearness}>
      {parts.map(({ name, ...part }) => (
        <Part
          key={name}
          {...part}
          inSight={part.firstLine <= seenAtFirst}
          wanted={wanted === 'all' || wanted.lines.some((line) => isWithin(part, line))}
          {...(components && { components })}
          {...(around && { around })}
        />
      ))}
    </NearnessProvider>
  )
}

function isWithin({ firstLine, lastLine }: Pick<TextPart, 'firstLine' | 'lastLine'>, line: number): boolean {
  return firstLine <= line && line <= lastLine
}

/** The parts that are made soon when a text is opened at its beginning. */
export function firstParts(text: string): TextPart[] {
  const lines = linesInSight() + ahead / lineHeight
  return splitText(text).filter(({ firstLine }) => firstLine <= lines)
}

function linesInSight(): number {
  return window.innerHeight / lineHeight
}

interface PartProps extends Omit<TextPart, 'name'> {
  components?: Components
  around?: ComponentType<PartSurroundings>
  /** It begins within what is seen of the text at first. */
  inSight: boolean
  wanted: boolean
}

/** It takes its part as single values, so that one whose text and place are as they were is left alone. */
const Part = memo(function Part(props: PartProps) {
  const { firstLine, lastLine, markdown, plain, components, around: Around = Alone, inSight, wanted } = props
  const element = useRef<HTMLDivElement>(null)
  const { watch } = useNearness()
  const [near, setNear] = useState(inSight)
  const shown = near || wanted

  useEffect(() => {
    if (near || element.current === null) return
    return watch(element.current, () => {
      // What is only near can wait until what is in sight is painted.
      requestIdleCallback(() => setNear(true), { timeout: longestIdleWait })
    })
  }, [near, watch])

  const estimatedHeight = (lastLine - firstLine + 1) * lineHeight
  return (
    <div
      ref={element}
      className={classes(styles.part, markdown.startsWith('#') && styles.begins)}
      style={shown ? { containIntrinsicHeight: `auto ${estimatedHeight}px` } : { height: estimatedHeight }}
    >
      {shown && (
        <FirstLineProvider value={firstLine}>
          <Around firstLine={firstLine} lastLine={lastLine}>
            <Markdown text={markdown} {...(components && { components })} />
            {plain !== '' && <PlainText text={plain} />}
          </Around>
        </FirstLineProvider>
      )}
    </div>
  )
})

function Alone({ children }: PartSurroundings) {
  return children
}
