import { memo, useEffect, useRef } from 'react'
import { text } from '../../../../shared/text/text'
import type { StripCell } from '../../../../shared/watch/figures/view'
import { describeTarget } from '../../../../shared/watch/target'
import type { MonitorView } from '../../../../shared/watch/view'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { useNow } from '../../../ui/clock'
import { StatusShape } from '../../../ui/StatusShape'
import { MonitorMarks } from '../MonitorMarks'
import { restoreMonitor } from '../monitor-actions'
import { sampleValue, statusWords, timeUntil } from '../monitor-words'
import { DayStrip } from './DayStrip'
import { select, setCursor, useListView } from './list-view'
import styles from './MonitorRow.module.css'
import { SelectBox } from './SelectBox'
import { Sparkline } from './Sparkline'
import { extended, toggled } from './selection'

interface MonitorRowProps {
  id: string
  chosen: boolean
  /** Its last 30 days; null while they are not there. */
  strip: readonly StripCell[] | null
  /** The monitors in sight in their order, for a range of them. */
  shown: () => readonly string[]
}

/** One monitor in a line. It looks at its own monitor only, so that a check renders one row. */
export const MonitorRow = memo(function MonitorRow({ id, chosen, strip, shown }: MonitorRowProps) {
  const monitor = useCompanion((state) => state.monitors[id])
  const selected = useListView(({ selection }) => selection.ids.has(id))
  if (monitor === undefined) return null
  const { removedHere } = monitor
  return (
    <div
      className={classes(
        styles.row,
        chosen && styles.chosen,
        selected && styles.selected,
        removedHere && styles.removed,
      )}
    >
      <SelectBox
        label={text.watch.list.select(monitor.definition.name)}
        checked={selected}
        onChange={({ range }) =>
          select((selection) => (range ? extended(selection, shown(), id) : toggled(selection, id)))
        }
      />
      <StatusShape status={removedHere ? 'paused' : monitor.status} label={null} />
      <span className={styles.head}>
        <NameLink id={id} name={monitor.definition.name} chosen={chosen} />
        <MonitorMarks monitor={monitor} />
      </span>
      <span className={classes(styles.target, monitor.why !== '' && styles.why)}>
        {monitor.why === '' ? describeTarget(monitor.definition) : monitor.why}
      </span>
      {removedHere ? (
        <Button size="small" className={styles.restore} onClick={() => void restoreMonitor(monitor)}>
          {text.watch.actions.restore}
        </Button>
      ) : (
        <Figures monitor={monitor} strip={strip} />
      )}
    </div>
  )
})

/** The keys' place is where the focus is, unless a person is busy elsewhere. */
function NameLink({ id, name, chosen }: { id: string; name: string; chosen: boolean }) {
  const link = useRef<HTMLAnchorElement>(null)
  const isCursor = useListView((view) => view.cursor === id)
  useEffect(() => {
    const { activeElement } = document
    const idle = activeElement === document.body || activeElement?.closest('[data-monitors]') != null
    if (isCursor && idle) link.current?.focus({ preventScroll: true })
  }, [isCursor])
  return (
    <a
      ref={link}
      className={styles.name}
      href={addressOf('watch', id)}
      aria-current={chosen ? 'true' : undefined}
      onFocus={() => setCursor(id)}
    >
      {name}
    </a>
  )
}

function Figures({ monitor, strip }: { monitor: MonitorView; strip: readonly StripCell[] | null }) {
  const { last, recent } = monitor
  return (
    <>
      <span className={styles.strip}>{strip && <DayStrip cells={strip} />}</span>
      <span className={styles.line}>
        <Sparkline values={recent} />
      </span>
      <span className={classes(styles.value, (last === null || last.outcome === 'unknown') && styles.none)}>
        {last === null ? text.watch.list.noValueYet : sampleValue(last)}
      </span>
      <StatusSince monitor={monitor} />
      <NextCheck at={monitor.nextCheckAt} checking={monitor.checking} />
    </>
  )
}

function StatusSince({ monitor }: { monitor: MonitorView }) {
  const now = useNow()
  return <span className={classes(styles.since, styles[monitor.status])}>{statusWords(monitor, now)}</span>
}

function NextCheck({ at, checking }: { at: number | null; checking: boolean }) {
  const now = useNow()
  return (
    <span className={styles.next}>
      {checking ? text.watch.list.checking : at === null ? '' : timeUntil(at - now)}
    </span>
  )
}
