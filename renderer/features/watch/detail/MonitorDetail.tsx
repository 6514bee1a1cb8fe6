import { ChevronLeft } from 'lucide-react'
import { text } from '../../../../shared/text/text'
import { describeHold } from '../../../../shared/watch/hold'
import { describeTarget } from '../../../../shared/watch/target'
import type { MonitorView } from '../../../../shared/watch/view'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { useNow } from '../../../ui/clock'
import { Sentence } from '../../../ui/Sentence'
import { StatusShape } from '../../../ui/StatusShape'
import { Time } from '../../../ui/Time'
import { SecretsAsked } from '../../secrets/SecretsAsked'
import { MonitorMarks } from '../MonitorMarks'
import { restoreMonitor } from '../monitor-actions'
import { statusWords, thresholdWords } from '../monitor-words'
import { CommandApproval } from './CommandApproval'
import { DetailActions } from './DetailActions'
import { HeartbeatAddress } from './HeartbeatAddress'
import { LatestChecks } from './LatestChecks'
import { MonitorAlerts } from './MonitorAlerts'
import styles from './MonitorDetail.module.css'
import { MonitorFigures } from './MonitorFigures'
import { MonitorHistory } from './MonitorHistory'

interface MonitorDetailProps {
  id: string
  onEdit: () => void
}

/** One monitor: how it stands and why, what can be done with it, and how it went. */
export function MonitorDetail({ id, onEdit }: MonitorDetailProps) {
  const monitor = useCompanion((state) => state.monitors[id])
  return monitor && <Detail monitor={monitor} onEdit={onEdit} />
}

function Detail({ monitor, onEdit }: { monitor: MonitorView; onEdit: () => void }) {
  const { definition } = monitor
  return (
    <section className={styles.detail} aria-label={definition.name}>
      <a className={styles.back} href={addressOf('watch')}>
        <ChevronLeft aria-hidden="true" /> {text.watch.detail.back}
      </a>
      <Head monitor={monitor} />
      {monitor.removedHere ? (
        <Removed monitor={monitor} />
      ) : (
        <>
          <Why monitor={monitor} />
          <CommandApproval monitor={monitor} />
          <SecretsAsked definition={definition} />
          <HeartbeatAddress monitorId={monitor.id} />
          <DetailActions monitor={monitor} onEdit={onEdit} />
          <p className={styles.quiet}>
            {thresholdWords(monitor.thresholds)} <Source monitor={monitor} />
          </p>
          <MonitorHistory monitor={monitor} />
          <MonitorFigures monitor={monitor} />
          <MonitorAlerts monitorId={monitor.id} />
          <LatestChecks monitor={monitor} />
        </>
      )}
    </section>
  )
}

function Head({ monitor }: { monitor: MonitorView }) {
  const { definition, status } = monitor
  const now = useNow()
  return (
    <>
      <header className={styles.head}>
        <StatusShape status={status} label={null} />
        <h2 className={styles.name}>{definition.name}</h2>
        <MonitorMarks monitor={monitor} />
        <span className={styles.status}>{statusWords(monitor, now)}</span>
      </header>
      <p className={styles.target}>{describeTarget(definition)}</p>
    </>
  )
}

/** Why it is red in one sentence, and why nobody is told. */
function Why({ monitor }: { monitor: MonitorView }) {
  const { why, held, status } = monitor
  if (why === '' && held === null) return null
  const words = text.watch.detail
  return (
    <div className={classes(styles.why, styles[status])}>
      {why !== '' && <p>{why}</p>}
      {held !== null && (
        <p className={styles.quiet}>
          {held.kind === 'maintenance' ? (
            <Sentence of={words.heldUntil(describeHold(held), <Time at={held.until} />)} />
          ) : (
            words.held(describeHold(held))
          )}
        </p>
      )}
    </div>
  )
}

function Source({ monitor }: { monitor: MonitorView }) {
  const words = text.watch.detail.source
  if (monitor.source === 'local') return words.local
  if (!monitor.changedHere) return <span>{words.runbook}</span>
  return (
    <>
      {words.changed}{' '}
      <Button variant="plain" size="small" onClick={() => void restoreMonitor(monitor)}>
        {words.useRunbook}
      </Button>
    </>
  )
}

function Removed({ monitor }: { monitor: MonitorView }) {
  return (
    <div className={styles.removed}>
      <p>{text.watch.detail.removed}</p>
      <Button onClick={() => void restoreMonitor(monitor)}>{text.watch.actions.restore}</Button>
    </div>
  )
}
