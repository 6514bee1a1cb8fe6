import { memo } from 'react'
import { describeTarget } from '../../../shared/watch/target'
import type { MonitorView } from '../../../shared/watch/view'
import { addressOf } from '../../app/routes'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { StatusShape } from '../../ui/StatusShape'
import styles from './MonitorRow.module.css'
import { restoreMonitor } from './monitor-actions'
import { sampleValue, statusWords, timeUntil } from './monitor-words'
import { Sparkline } from './Sparkline'

interface MonitorRowProps {
  monitor: MonitorView
  chosen: boolean
}

export const MonitorRow = memo(function MonitorRow({ monitor, chosen }: MonitorRowProps) {
  const { id, definition, status, removedHere, last, recent } = monitor
  return (
    <div className={classes(styles.row, chosen && styles.chosen, removedHere && styles.removed)}>
      <StatusShape status={removedHere ? 'paused' : status} label={null} />
      <a className={styles.name} href={addressOf('watch', id)} aria-current={chosen ? 'true' : undefined}>
        {definition.name}
      </a>
      <span className={styles.target}>{describeTarget(definition)}</span>
      {removedHere ? (
        <Button size="small" className={styles.restore} onClick={() => void restoreMonitor(monitor)}>
          Restore
        </Button>
      ) : (
        <>
          <span className={styles.line}>
            <Sparkline values={recent} />
          </span>
          <span className={classes(styles.value, last === null && styles.none)}>
            {last === null ? 'no value yet' : sampleValue(last)}
          </span>
          <StatusSince monitor={monitor} />
          <NextCheck at={monitor.nextCheckAt} checking={monitor.checking} />
        </>
      )}
    </div>
  )
})

function StatusSince({ monitor }: { monitor: MonitorView }) {
  const now = useNow()
  return <span className={classes(styles.since, styles[monitor.status])}>{statusWords(monitor, now)}</span>
}

function NextCheck({ at, checking }: { at: number | null; checking: boolean }) {
  const now = useNow()
  return <span className={styles.next}>{checking ? 'checking' : at === null ? '' : timeUntil(at - now)}</span>
}
