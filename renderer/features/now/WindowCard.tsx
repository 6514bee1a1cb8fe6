import { type ReactNode, useMemo } from 'react'
import { text } from '../../../shared/text/text'
import { describeScope } from '../../../shared/watch/maintenance-words'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
import { Time, useZone } from '../../ui/Time'
import { askForMaintenance } from '../maintenance/asked'
import { NoticeDue } from '../maintenance/MaintenanceItem'
import { nameOf } from '../maintenance/maintenance-actions'
import { useMaintenance } from '../maintenance/use-maintenance'
import { comingTask } from './coming-task'
import styles from './SideCard.module.css'

const mostShown = 3

/** The maintenance that comes next; where none does, the next task of the runbook's calendar. */
export function WindowCard() {
  const words = text.now.window
  const { coming } = useMaintenance()
  const change = (
    <Button size="small" variant="plain" className={styles.atEdge} onClick={() => askForMaintenance('any')}>
      {words.hold}
    </Button>
  )
  if (coming.length === 0) return <NextTask change={change} />
  return (
    <Card title={words.next(coming.length)} actions={change}>
      {coming.slice(0, mostShown).map(({ id, reason, scope, startsAt, endsAt, source }) => (
        <div key={id}>
          <div className={styles.row}>
            <b>{reason}</b>
            <small className={styles.number}>
              <Sentence of={words.span(<Time at={startsAt} />, <Time at={endsAt} form="clock" />)} />
            </small>
          </div>
          <small className={styles.below}>{words.holds(describeScope(scope, nameOf))}</small>
          <NoticeDue source={source} />
        </div>
      ))}
    </Card>
  )
}

function NextTask({ change }: { change: ReactNode }) {
  const words = text.now.window
  const calendar = useCompanion((state) => state.runbook?.model.calendar)
  const now = useNow(60_000)
  const zone = useZone()
  const task = useMemo(() => comingTask(calendar ?? [], now, zone), [calendar, now, zone])
  return (
    <Card title={task === null ? words.maintenance : words.nextInCalendar} actions={change}>
      {task === null ? (
        <small>{words.none}</small>
      ) : (
        <div className={styles.row}>
          <b>{task.title}</b>
          <small className={styles.number}>
            <Time at={task.start} />
          </small>
        </div>
      )}
    </Card>
  )
}
