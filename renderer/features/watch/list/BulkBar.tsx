import { Download, Pause, Play, RefreshCw, Trash2, Wrench, X } from 'lucide-react'
import { useShallow } from 'zustand/react/shallow'
import { text } from '../../../../shared/text/text'
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
  const words = text.watch.list.selection
  const actions = text.watch.actions
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.label}>
      <span className={styles.count} role="status">
        {words.count(ids.length)}
      </span>
      {ids.length < shown.length && (
        <Button size="small" variant="plain" onClick={() => select(() => allOf(shown))}>
          {words.selectAll(shown.length)}
        </Button>
      )}
      <Button size="small" icon={<RefreshCw />} onClick={() => void checkAll(ids)} disabled={allPaused}>
        {actions.check}
      </Button>
      <Button size="small" icon={allPaused ? <Play /> : <Pause />} onClick={() => void pauseOrResumeAll(ids)}>
        {allPaused ? actions.resume : actions.pause}
      </Button>
      <Button size="small" icon={<Wrench />} onClick={() => holdForMaintenance(ids)}>
        {actions.hold}
      </Button>
      <Button size="small" icon={<Download />} onClick={() => onExport(ids)}>
        {words.export}
      </Button>
      <Button size="small" icon={<Trash2 />} variant="danger" onClick={() => void removeAll(ids)}>
        {actions.remove}
      </Button>
      <Button
        size="small"
        variant="plain"
        icon={<X />}
        className={styles.clear}
        shortcut="Esc"
        onClick={() => select(() => nothingSelected)}
      >
        {words.clear}
      </Button>
    </div>
  )
}
