import { useRef } from 'react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { BulkBar } from './BulkBar'
import { everything } from './filter'
import { setFilter } from './list-view'
import { MonitorFilter } from './MonitorFilter'
import { MonitorList } from './MonitorList'
import styles from './MonitorsPane.module.css'
import { shownIds } from './rows'
import { useListKeys } from './use-list-keys'
import { useRows } from './use-rows'

interface MonitorsPaneProps {
  chosenId: string | null
  onEdit: (id: string) => void
  onExport: (ids: string[]) => void
}

/** The list of monitors with what narrows it down and what can be done with several of them. */
export function MonitorsPane({ chosenId, onEdit, onExport }: MonitorsPaneProps) {
  const filterField = useRef<HTMLInputElement>(null)
  const rows = useRows()
  const words = text.watch.list
  useListKeys({ rows, filterField, onEdit })
  return (
    <section className={styles.pane} aria-label={words.label}>
      <MonitorFilter fieldRef={filterField} />
      <BulkBar shown={shownIds(rows)} onExport={onExport} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.nothingFits.title}
          sentence={words.nothingFits.sentence}
          action={<Button onClick={() => setFilter(everything)}>{words.nothingFits.showAll}</Button>}
        />
      ) : (
        <MonitorList rows={rows} chosenId={chosenId} />
      )}
    </section>
  )
}
