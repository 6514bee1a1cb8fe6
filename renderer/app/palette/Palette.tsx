import { Dialog } from '@base-ui/react/dialog'
import { Command } from 'cmdk'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { text } from '../../../shared/text/text'
import { Kbd } from '../../ui/Kbd'
import { bold, Sentence } from '../../ui/Sentence'
import { useCompanion } from '../store'
import { paletteEffects } from './effects'
import { paletteEntries } from './entries'
import { byGroup, findEntries, type PaletteEntry } from './find'
import { hitGroups } from './hits'
import { Marked } from './Marked'
import styles from './Palette.module.css'
import { useFound } from './use-found'

interface PaletteProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const mostActions = 6
/** Of each group while nothing was typed: a thousand monitors would be long in coming. */
const mostUnasked = 12

/** Finds and does everything. */
export default function Palette({ open, onOpenChange }: PaletteProps) {
  const acted = useRef(false)
  const act = (action: () => void) => {
    acted.current = true
    onOpenChange(false)
    action()
  }
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup className={styles.popup} finalFocus={() => !acted.current}>
          <Dialog.Title className={styles.hidden}>{text.palette.title}</Dialog.Title>
          <Search onAct={act} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** `onAct` closes the palette and does what was chosen; that has the focus then, not what had it before. */
function Search({ onAct }: { onAct: (action: () => void) => void }) {
  const state = useCompanion((all) => all)
  const [query, setQuery] = useState('')
  const answer = useFound(query)
  const effects = useMemo(() => paletteEffects(state.companion.door), [state.companion.door])
  const groups = useMemo(() => {
    const asked = query.trim() !== ''
    const actions = findEntries(
      paletteEntries(state, effects),
      query,
      asked ? mostActions : Number.POSITIVE_INFINITY,
    )
    return [...byGroup(actions, mostUnasked), ...(asked ? hitGroups(answer.found, state, effects) : [])]
  }, [state, effects, query, answer])
  const entries = groups.flatMap((group) => group.entries)
  const first = entries[0]?.id ?? ''
  const [chosenId, setChosenId] = useState(first)
  const chosen = entries.find(({ id }) => id === chosenId)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its best.
  useEffect(() => setChosenId(first), [first, answer])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (chosen?.copy) onAct(chosen.copy)
  }
  const settled = answer.query === query
  const words = text.palette
  return (
    <Command
      className={styles.command}
      label={words.title}
      shouldFilter={false}
      loop
      value={chosenId}
      onValueChange={setChosenId}
      onKeyDown={onKeyDown}
    >
      <Command.Input
        className={styles.input}
        placeholder={words.placeholder}
        value={query}
        maxLength={200}
        onValueChange={setQuery}
      />
      <Command.List className={styles.list} label={words.found}>
        {groups.map(({ group, entries: members, more }) => (
          <Command.Group key={group} heading={group} className={styles.group}>
            {members.map((entry) => (
              <Item key={entry.id} entry={entry} onChoose={() => onAct(entry.choose)} />
            ))}
            {more > 0 && <p className={styles.more}>{words.more(more)}</p>}
          </Command.Group>
        ))}
      </Command.List>
      {entries.length === 0 && settled && <Nothing query={query} problem={answer.problem} />}
      <footer className={styles.keys}>
        <span>
          <Kbd>{caps.previous}</Kbd> <Kbd>{caps.next}</Kbd> {words.keys.choose}
        </span>
        <span>
          <Kbd>{caps.goThere}</Kbd> {words.keys.goThere}
        </span>
        {chosen?.copy && (
          <span>
            <Kbd>{caps.copy}</Kbd> {words.keys.copy}
          </span>
        )}
        <span>
          <Kbd>{caps.close}</Kbd> {words.keys.close}
        </span>
      </footer>
    </Command>
  )
}

/** As they stand on the keys. */
const caps = {
  previous: '↑',
  next: '↓',
  goThere: 'Enter',
  copy: navigator.platform.startsWith('Mac') ? '⌘ Enter' : 'Ctrl Enter',
  close: 'Esc',
}

function Item({ entry, onChoose }: { entry: PaletteEntry; onChoose: () => void }) {
  return (
    <Command.Item
      value={entry.id}
      className={styles.item}
      aria-keyshortcuts={entry.keys.length === 0 ? undefined : entry.keys.join(' ')}
      onSelect={onChoose}
    >
      <span className={styles.head}>
        <span className={entry.isCode ? styles.code : styles.label}>
          <Marked {...entry.label} />
        </span>
        <small className={styles.detail}>
          <Marked {...entry.detail} />
        </small>
        {entry.keys.length > 0 && <KeySequence keys={entry.keys} />}
      </span>
      {entry.snippet.text !== '' && (
        <small className={styles.snippet}>
          <Marked {...entry.snippet} />
        </small>
      )}
    </Command.Item>
  )
}

/** Spoken by `aria-keyshortcuts` of what it stands in. */
function KeySequence({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.sequence} aria-hidden="true">
      <Kbd>{keys.join(' ')}</Kbd>
    </span>
  )
}

function Nothing({ query, problem }: { query: string; problem: string | null }) {
  if (problem !== null) return <p className={styles.empty}>{problem}</p>
  return (
    <p className={styles.empty}>
      <Sentence of={text.palette.nothing(query.trim(), bold)} />
    </p>
  )
}
