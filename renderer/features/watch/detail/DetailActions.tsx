import { Pause, Pencil, Play, RefreshCw, Trash2, Wrench } from 'lucide-react'
import { text } from '../../../../shared/text/text'
import type { MonitorView } from '../../../../shared/watch/view'
import { useKeyCap } from '../../../app/use-action-keys'
import { Button } from '../../../ui/Button'
import { checkNow, holdForMaintenance, pauseOrResume, removeMonitor } from '../monitor-actions'
import styles from './DetailActions.module.css'

/** What can be done with a monitor. */
export function DetailActions({ monitor, onEdit }: { monitor: MonitorView; onEdit: () => void }) {
  const paused = monitor.status === 'paused'
  const keyCap = useKeyCap()
  const words = text.watch.actions
  return (
    <div className={styles.actions}>
      <Button
        icon={<RefreshCw />}
        shortcut={keyCap('monitor.check')}
        disabled={monitor.checking || paused}
        onClick={() => void checkNow(monitor)}
      >
        {monitor.checking ? words.checking : words.check}
      </Button>
      <Button
        icon={paused ? <Play /> : <Pause />}
        shortcut={keyCap('monitor.pause')}
        onClick={() => void pauseOrResume(monitor)}
      >
        {paused ? words.resume : words.pause}
      </Button>
      <Button
        icon={<Wrench />}
        shortcut={keyCap('monitor.hold')}
        onClick={() => holdForMaintenance([monitor.id])}
      >
        {words.hold}
      </Button>
      <Button icon={<Pencil />} shortcut={keyCap('monitor.edit')} onClick={onEdit}>
        {words.edit}
      </Button>
      <Button icon={<Trash2 />} variant="danger" onClick={() => void removeMonitor(monitor)}>
        {words.remove}
      </Button>
    </div>
  )
}
