import { Download, Pause, Play, RefreshCw, Trash2, Wrench, X } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { holdForMaintenance } from '../monitor-actions'
import styles from './BulkBar.module.css'
import { checkAll, pauseOrResumeAll, removeAll } from './bulk-actions'
import { select, useListView } from './list-view'
import { allOf, nothingSelected } from './selection'

interface BulkBarProps {
  /** The monitors that are shown, by their ids. */
  shown: readonly string[]
  onExport: (ids: string[]) => void
}

/** What can be done with everything that is selected. */
export function BulkBar({ shown, onExport }: BulkBarProps) {
  const ids = useListView(useShallow(({ selection }) => [...selection.ids]))
  const allPaused = useCompanion((state) => ids.every((id) => state.monitors[id]?.status === 'paused'))
  if (ids.length === 0) return null
  return (
    <div className={styles.bar} role="toolbar" aria-label="What is selected">
      <span className={styles.count} role="status">
        {ids.length} selected
      </span>
      {ids.length < shown.length && (
        <Button size="small" variant="plain" onClick={() => select(() => allOf(shown))}>
          Select all {shown.length}
        </Button>
      )}
      <Button size="small" icon={<RefreshCw />} onClick={() => void checkAll(ids)} disabled={allPaused}>
        Check now
      </Button>
      <Button size="small" icon={allPaused ? <Play /> : <Pause />} onClick={() => void pauseOrResumeAll(ids)}>
        {allPaused ? 'Resume' : 'Pause'}
      </Button>
      <Button size="small" icon={<Wrench />} onClick={() => holdForMaintenance(ids)}>
        Hold for maintenance…
      </Button>
      <Button size="small" icon={<Download />} onClick={() => onExport(ids)}>
        Export…
      </Button>
      <Button size="small" icon={<Trash2 />} variant="danger" onClick={() => void removeAll(ids)}>
        Remove
      </Button>
      <Button
        size="small"
        variant="plain"
        icon={<X />}
        className={styles.clear}
        shortcut="Esc"
        onClick={() => select(() => nothingSelected)}
      >
        Clear
      </Button>
    </div>
  )
}
