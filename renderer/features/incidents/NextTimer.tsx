import type { Incident } from '../../../shared/incident/incident'
import { timerStanding } from '../../../shared/incident/timer-standing'
import { timerTitle } from '../../../shared/incident/words'
import { text } from '../../../shared/text/text'
import { formatCountdown } from '../../../shared/time/duration'
import { useNow } from '../../ui/clock'
import styles from './NextTimer.module.css'

/** The deadline of an incident that comes next, or has passed first. */
export function NextTimer({ incident }: { incident: Incident }) {
  const words = text.incidents.list
  const now = useNow()
  const running = incident.timers.filter((timer) => timerStanding(timer) === 'running')
  const next = running.sort((one, other) => one.dueAt - other.dueAt)[0]
  if (next === undefined) return <small>{words.noDeadline}</small>
  const left = next.dueAt - now
  return (
    <small className={left < 0 ? styles.late : styles.left}>
      {left < 0
        ? words.late(timerTitle(next), formatCountdown(-left))
        : words.comesIn(timerTitle(next), formatCountdown(left))}
    </small>
  )
}
