import { Pause, Pencil, Play, RefreshCw, Trash2, Wrench } from 'lucide-react'
import type { MonitorView } from '../../../../shared/watch/view'
import { Button } from '../../../ui/Button'
import { checkNow, holdForMaintenance, pauseOrResume, removeMonitor } from '../monitor-actions'
import styles from './DetailActions.module.css'

/** What can be done with a monitor. */
export function DetailActions({ monitor, onEdit }: { monitor: MonitorView; onEdit: () => void }) {
  const paused = monitor.status === 'paused'
  return (
    <div className={styles.actions}>
      <Button
        icon={<RefreshCw />}
        shortcut="C"
        disabled={monitor.checking || paused}
        onClick={() => void checkNow(monitor)}
      >
        {monitor.checking ? 'Checking' : 'Check now'}
      </Button>
      <Button icon={paused ? <Play /> : <Pause />} shortcut="P" onClick={() => void pauseOrResume(monitor)}>
        {paused ? 'Resume' : 'Pause'}
      </Button>
      <Button icon={<Wrench />} shortcut="M" onClick={() => holdForMaintenance([monitor.id])}>
        Hold for maintenance…
      </Button>
      <Button icon={<Pencil />} shortcut="E" onClick={onEdit}>
        Edit
      </Button>
      <Button icon={<Trash2 />} variant="danger" onClick={() => void removeMonitor(monitor)}>
        Remove
      </Button>
    </div>
  )
}
