import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { RunbookFile } from '../../../shared/runbook/files'
import type { Section } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useKeys } from '../../app/use-keys'
import { createNearness, NearnessProvider, useNearness } from '../../markdown/nearness'
import { classes } from '../../ui/classes'
import { TextField } from '../../ui/TextField'
import styles from './Outline.module.css'
import { filterOutline, groupOutline, type OutlineGroup } from './sections'

/** With more groups than these only those that are near are drawn. */
const mostAtOnce = 10
const lineHeight = 25

interface OutlineProps {
  sections: Section[]
  files: RunbookFile[]
  changedSections: string[]
  currentId: string | null
  onChoose: (sectionId: string) => void
}

/** The headings as a tree, under their files. Choosing one goes there, also when it is the one in the address already. */
export const Outline = memo(function Outline(props: OutlineProps) {
  const { sections, files, changedSections, currentId, onChoose } = props
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query)
  const shown = useMemo(() => filterOutline(sections, wanted), [sections, wanted])
  const groups = useMemo(() => groupOutline(shown, files), [shown, files])
  const changed = useMemo(() => new Set(changedSections), [changedSections])
  const top = shown.reduce((least, { depth }) => Math.min(least, depth), 6)
  const [nearness] = useState(createNearness)
  const list = useRef<HTMLDivElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => filter.current?.focus() })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link in view follows the current section.
  useEffect(() => {
    // In the next frame, so that what is new on screen is laid out once and not for this first.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [currentId])

  return (
    <nav className={styles.outline} aria-label={text.runbook.outline.title}>
      <TextField
        ref={filter}
        label={text.runbook.outline.filter}
        labelHidden
        type="search"
        placeholder={text.runbook.outline.filterShort}
        value={query}
        onChange={setQuery}
      />
      <div className={styles.list} ref={list}>
        <NearnessProvider value={nearness}>
          {groups.map((group) => (
            <Group
              key={group.sections[0]?.id}
              group={group}
              atOnce={groups.length <= mostAtOnce}
              top={top}
              changed={changed}
              currentId={group.sections.some(({ id }) => id === currentId) ? currentId : null}
              onChoose={onChoose}
            />
          ))}
        </NearnessProvider>
      </div>
      {shown.length === 0 && <small>{text.runbook.outline.none}</small>}
    </nav>
  )
})

interface GroupProps {
  group: OutlineGroup
  /** Drawn also while it is not near. */
  atOnce: boolean
  /** The depth of the headings that stand at the margin. */
  top: number
  changed: ReadonlySet<string>
  currentId: string | null
  onChoose: (sectionId: string) => void
}

const Group = memo(function Group({ group, atOnce, top, changed, currentId, onChoose }: GroupProps) {
  const element = useRef<HTMLUListElement>(null)
  const { watch } = useNearness()
  const [near, setNear] = useState(false)
  const shown = atOnce || near || currentId !== null
  const estimatedHeight = group.sections.length * lineHeight

  useEffect(() => {
    if (atOnce || near || element.current === null) return
    return watch(element.current, () => setNear(true))
  }, [atOnce, near, watch])

  return (
    <>
      {group.file !== null && <p className={styles.file}>{group.file.path}</p>}
      <ul
        ref={element}
        className={styles.group}
        style={shown ? { containIntrinsicHeight: `auto ${estimatedHeight}px` } : { height: estimatedHeight }}
      >
        {shown &&
          group.sections.map((section) => (
            <li key={section.id}>
              <SectionLink
                section={section}
                level={section.depth - top}
                current={section.id === currentId}
                changed={changed.has(section.id)}
                onChoose={onChoose}
              />
            </li>
          ))}
      </ul>
    </>
  )
})

interface SectionLinkProps {
  section: Section
  level: number
  current: boolean
  changed: boolean
  onChoose: (sectionId: string) => void
}

function SectionLink({ section: { id, title }, level, current, changed, onChoose }: SectionLinkProps) {
  return (
    <a
      href={addressOf('runbook', id)}
      className={classes(styles.link, styles[`level${level}`])}
      aria-current={current ? 'location' : undefined}
      aria-description={changed ? text.runbook.outline.changed : undefined}
      onClick={() => onChoose(id)}
    >
      {title}
      {changed && (
        <span className={styles.changed} aria-hidden="true" title={text.runbook.outline.changedShort} />
      )}
    </a>
  )
}
