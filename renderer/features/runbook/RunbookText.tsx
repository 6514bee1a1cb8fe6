import { memo, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { Components } from 'react-markdown'
import { text } from '../../../shared/text/text'
import { firstParts, LongMarkdown } from '../../markdown/LongMarkdown'
import { laidOut } from '../../markdown/laid-out'
import { usualComponents } from '../../markdown/Markdown'
import { type Surroundings, SurroundingsProvider } from '../../markdown/surroundings'
import { CodeBlock } from './CodeBlock'
import { type Finding, useMarkedPlaces } from './find/use-marked-places'
import { Heading } from './Heading'
import { sectionOfLink } from './links'
import { usePrinting } from './paper/use-printing'
import { ListItem, WrittenBox } from './RunbookItem'
import styles from './RunbookText.module.css'
import type { ReadableRunbook } from './readable-runbook'
import { LinesOfPartProvider, linesOf, RunbookLinesProvider } from './runbook-lines'
import { runbookPicture } from './runbook-pictures'
import { sectionBeingRead } from './section-being-read'
import { elementIdOf } from './section-element'

const components: Components = {
  ...usualComponents,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  li: ListItem,
  input: WrittenBox,
  pre: CodeBlock,
}

/** Lays out what the text begins with before it is gone to, while the window has nothing else to do. */
export function prepareRunbookText(text: string): void {
  for (const { markdown } of firstParts(text)) {
    requestIdleCallback(() => laidOut(markdown, components))
  }
}

export interface RunbookTextHandle {
  goToSection: (sectionId: string) => void
  /** Gives it the keyboard. */
  focus: () => void
}

interface RunbookTextProps {
  readable: ReadableRunbook
  changedSections: string[]
  /** What is looked for in it; null: nothing. */
  finding: Finding | null
  /** Told the section that is being read. */
  onRead: (sectionId: string | null) => void
  ref: Ref<RunbookTextHandle>
}

/** The runbook as text, with what works in it working. */
export const RunbookText = memo(function RunbookText(props: RunbookTextProps) {
  const { readable, changedSections, finding, onRead, ref } = props
  const { text: written, model, kind, files } = readable
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(model, changedSections), [model, changedSections])
  const surroundings = useMemo<Surroundings>(
    () => ({
      sectionOf: (href, line) => sectionOfLink({ kind, files, sections: model.sections }, href, line),
      pictureOf: (source, line) => runbookPicture(files, source, line),
    }),
    [kind, files, model],
  )
  const [wanted, setWanted] = useState<{ sectionId: string } | null>(null)
  const reached = useRef(wanted)
  const wantedLine = model.sections.find((section) => section.id === wanted?.sectionId)?.line ?? 0
  const printing = usePrinting()

  useImperativeHandle(
    ref,
    () => ({
      goToSection: (sectionId) => setWanted({ sectionId }),
      focus: () => scroller.current?.focus({ preventScroll: true }),
    }),
    [],
  )
  useMarkedPlaces(scroller, finding)

  // A section of a runbook that is only being opened comes later than the wish for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the headings on screen follow the model.
  useEffect(() => {
    const heading = wanted && document.getElementById(elementIdOf(wanted.sectionId))
    if (!heading || reached.current === wanted) return
    reached.current = wanted
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
    delete heading.dataset.reached
    // What came near has grown from its estimated height by now.
    const again = requestAnimationFrame(() => {
      heading.scrollIntoView({ block: 'start' })
      heading.dataset.reached = ''
    })
    return () => cancelAnimationFrame(again)
  }, [wanted, model])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read changes with the text, too.
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let frame = 0
    const read = () => onRead(sectionBeingRead(element))
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(read)
    }
    onScroll()
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
    }
  }, [written, onRead])

  return (
    <RunbookLinesProvider value={lines}>
      <SurroundingsProvider value={surroundings}>
        <section
          className={styles.text}
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          aria-label={text.runbook.screen.text}
          data-paper
        >
          <LongMarkdown
            text={written}
            components={components}
            around={LinesOfPartProvider}
            wanted={printing ? 'all' : { lines: [wantedLine, finding?.place?.firstLine ?? 0] }}
          />
        </section>
      </SurroundingsProvider>
    </RunbookLinesProvider>
  )
})
