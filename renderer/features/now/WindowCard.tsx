import { useMemo } from 'react'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/clock'
import { Time, useZone } from '../../ui/Time'
import { comingWindow } from './coming-window'
import styles from './SideCard.module.css'

/** The maintenance that is on or comes next; nothing where the runbook plans none. */
export function WindowCard() {
  const model = useCompanion((state) => state.runbook?.model)
  const now = useNow(60_000)
  const zone = useZone()
  const window = useMemo(() => (model ? comingWindow(model, now, zone) : null), [model, now, zone])
  if (window === null) return null
  const { title, start, end, noticeDueAt } = window
  return (
    <Card title={start <= now ? 'Window now' : 'Next window'}>
      <div className={styles.row}>
        <b>{title}</b>
        <small className={styles.number}>
          <Time at={start} />
          {end !== null && (
            <>
              –<Time at={end} form="clock" />
            </>
          )}
        </small>
      </div>
      {noticeDueAt !== null && noticeDueAt > now && (
        <small>
          Notice is due <Time at={noticeDueAt} />.
        </small>
      )}
    </Card>
  )
}
