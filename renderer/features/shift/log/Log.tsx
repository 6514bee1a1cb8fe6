import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { everything, isFiltering, type LogFilter } from '../../../../shared/log/filter'
import { text } from '../../../../shared/text/text'
import { Banner } from '../../../ui/Banner'
import { useNow } from '../../../ui/clock'
import { useZone } from '../../../ui/Time'
import { CorrectEntry } from './CorrectEntry'
import { EntryVersions } from './EntryVersions'
import styles from './Log.module.css'
import { LogEntryItem } from './LogEntryItem'
import { LogFilterBar } from './LogFilterBar'
import { dayTitle, type LogRow, logRows } from './log-rows'
import { useLogPages } from './use-log-pages'

/** The log, newest first, under the days it tells of. Older entries come as one scrolls; the chosen one is gone to. */
export function Log({ chosenId }: { chosenId: string | null }) {
  const [filter, setFilter] = useState(everything)
  const { entries, loading, failure, more } = useLogPages(filter)
  const [correcting, setCorrecting] = useState<LogEntry | null>(null)
  const [compared, setCompared] = useState<LogEntry | null>(null)
  return (
    <section className={styles.log} aria-label={text.log.label}>
      <LogFilterBar filter={filter} onChange={setFilter} />
      {failure !== null && <Banner kind="problem">{failure}</Banner>}
      {entries.length === 0 ? (
        <p className={styles.none}>{loading ? text.log.looking : nothing(filter)}</p>
      ) : (
        <Entries
          entries={entries}
          chosenId={chosenId}
          onEnd={more}
          onTag={(tag) => setFilter({ ...filter, tag })}
          onPerson={(person) => setFilter({ ...filter, person })}
          onCorrect={setCorrecting}
          onVersions={setCompared}
        />
      )}
      {correcting !== null && <CorrectEntry entry={correcting} onClose={() => setCorrecting(null)} />}
      {compared !== null && <EntryVersions entry={compared} onClose={() => setCompared(null)} />}
    </section>
  )
}

interface EntriesProps {
  entries: readonly LogEntry[]
  chosenId: string | null
  /** The oldest of them is nearly in sight. */
  onEnd: () => void
  onTag: (tag: string) => void
  onPerson: (name: string) => void
  onCorrect: (entry: LogEntry) => void
  onVersions: (entry: LogEntry) => void
}

const estimated = { day: 34, entry: 38 }

function Entries({ entries, chosenId, onEnd, ...on }: EntriesProps) {
  const zone = useZone()
  const now = useNow(60_000)
  const rows = useMemo(() => logRows(entries, zone), [entries, zone])
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimated[rows[index]?.kind ?? 'entry'],
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 10,
  })
  const inSight = virtualizer.getVirtualItems()
  const isNearEnd = (inSight.at(-1)?.index ?? 0) > rows.length - 20
  useEffect(() => {
    if (isNearEnd) onEnd()
  }, [isNearEnd, onEnd])
  const chosenIndex = rows.findIndex((row) => row.kind === 'entry' && row.entry.id === chosenId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: entries that come later do not scroll the list.
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex, { align: 'center' })
  }, [chosenId, chosenIndex >= 0, virtualizer])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard.
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={text.log.entries}>
      <ol className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {inSight.map(({ key, index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'day' ? (
                <h2 className={styles.day}>{dayTitle(row.date, now, zone)}</h2>
              ) : (
                <LogEntryItem entry={row.entry} chosen={row.entry.id === chosenId} {...on} />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function keyOf(row: LogRow | undefined, index: number): string {
  if (row === undefined) return String(index)
  return row.kind === 'day' ? row.date : row.entry.id
}

function nothing(filter: LogFilter): string {
  if (isFiltering(filter)) return text.log.noneLike
  return text.log.none
}
