import { ChevronLeft, Pause, Pencil, Play, RefreshCw, Trash2 } from 'lucide-react'
import { describeTarget } from '../../../shared/watch/target'
import type { MonitorView } from '../../../shared/watch/view'
import { addressOf } from '../../app/routes'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/clock'
import { StatusShape } from '../../ui/StatusShape'
import styles from './MonitorDetail.module.css'
import { MonitorHistory } from './MonitorHistory'
import { checkNow, pauseOrResume, removeMonitor, restoreMonitor } from './monitor-actions'
import { statusWords, thresholdWords } from './monitor-words'

interface MonitorDetailProps {
  monitor: MonitorView
  onEdit: () => void
}

/** One monitor: how it stands and why, what can be done with it, and how it went. */
export function MonitorDetail({ monitor, onEdit }: MonitorDetailProps) {
  const { definition, status, why, thresholds } = monitor
  const now = useNow()
  return (
    <section className={styles.detail} aria-label={definition.name}>
      <a className={styles.back} href={addressOf('watch')}>
        <ChevronLeft aria-hidden="true" /> All monitors
      </a>
      <header className={styles.head}>
        <StatusShape status={status} label={null} />
        <h2 className={styles.name}>{definition.name}</h2>
        <span className={styles.status}>{statusWords(monitor, now)}</span>
      </header>
      <p className={styles.target}>{describeTarget(definition)}</p>
      {why !== '' && <p>{why}</p>}
      {monitor.removedHere ? (
        <Removed monitor={monitor} />
      ) : (
        <>
          <Actions monitor={monitor} onEdit={onEdit} />
          <Source monitor={monitor} />
          <p className={styles.quiet}>{thresholdWords(thresholds)}</p>
          <MonitorHistory monitor={monitor} />
        </>
      )}
    </section>
  )
}

function Actions({ monitor, onEdit }: MonitorDetailProps) {
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
      <Button icon={<Pencil />} shortcut="E" onClick={onEdit}>
        Edit
      </Button>
      <Button icon={<Trash2 />} variant="danger" onClick={() => void removeMonitor(monitor)}>
        Remove
      </Button>
    </div>
  )
}

function Source({ monitor }: { monitor: MonitorView }) {
  if (monitor.source === 'local') return <p className={styles.quiet}>Added on this laptop.</p>
  if (!monitor.changedHere) return <p className={styles.quiet}>From the runbook.</p>
  return (
    <p className={styles.quiet}>
      From the runbook, changed on this laptop.{' '}
      <Button variant="plain" size="small" onClick={() => void restoreMonitor(monitor)}>
        Use the runbook’s
      </Button>
    </p>
  )
}

function Removed({ monitor }: { monitor: MonitorView }) {
  return (
    <div className={styles.actions}>
      <p>The runbook has this monitor; on this laptop it was removed and is not checked.</p>
      <Button onClick={() => void restoreMonitor(monitor)}>Restore</Button>
    </div>
  )
}
