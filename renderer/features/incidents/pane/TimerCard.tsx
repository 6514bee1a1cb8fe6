import { nearFrom } from '../../../../shared/incident/due-timers'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerStanding } from '../../../../shared/incident/timer-standing'
import { timerDoneWord, timerTitle } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { formatCountdown, formatDuration } from '../../../../shared/time/duration'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { useNow } from '../../../ui/clock'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import styles from './TimerCard.module.css'
import { WhomToCall } from './WhomToCall'

interface TimerCardProps {
  incident: Incident
  timer: Timer
  onPause: () => void
}

/** One deadline: how long is left, by when, and what can be said about it. */
export function TimerCard({ incident, timer, onPause }: TimerCardProps) {
  const now = useNow()
  const words = text.incidents.pane.timers
  const standing = timerStanding(timer)
  const isOpen = incident.end === null
  const left = timer.dueAt - (timer.paused?.at ?? timer.met?.at ?? incident.end?.at ?? now)
  const running = standing === 'running' && isOpen
  const settle = async (met: boolean) => {
    const about = { id: incident.id, timer: timer.key, at: null }
    const reply = await request('incident.settleTimer', { ...about, met })
    if (!reply.ok || !met || timer.kind === 'update') return
    showToast({
      level: 'information',
      sentence: words.done(timerTitle(timer)),
      action: {
        label: text.incidents.undo,
        run: () => void request('incident.settleTimer', { ...about, met: false }),
      },
    })
  }
  return (
    <div
      className={classes(
        styles.timer,
        styles[standing],
        running && left < 0 && styles.late,
        running && left >= 0 && now >= nearFrom(timer) && styles.soon,
      )}
    >
      <small className={styles.title}>{timerTitle(timer)}</small>
      {standing === 'met' ? (
        <span className={styles.clock}>{`✓ ${timerDoneWord(timer.kind)}`}</span>
      ) : (
        <span className={styles.clock}>
          {left < 0 ? words.late(formatCountdown(-left)) : formatCountdown(left)}
        </span>
      )}
      <small>
        <Standing timer={timer} />
      </small>
      {timer.kind === 'escalation' && standing === 'running' && isOpen && <WhomToCall incident={incident} />}
      {isOpen && standing !== 'met' && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => void settle(true)}>
            {timerDoneWord(timer.kind)}
          </Button>
          {standing === 'running' ? (
            <Button size="small" variant="plain" onClick={onPause}>
              {words.pause}
            </Button>
          ) : (
            <Button
              size="small"
              variant="plain"
              onClick={() =>
                void request('incident.holdTimer', { id: incident.id, timer: timer.key, reason: null })
              }
            >
              {words.goOn}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Standing({ timer }: { timer: Timer }) {
  const { met, paused, dueAt } = timer
  const words = text.incidents.pane.timers
  if (paused !== null)
    return <Sentence of={words.paused(<Time at={paused.at} />, paused.by, paused.reason)} />
  if (met !== null && timer.kind === 'update')
    return <Sentence of={words.dueAndLast(<Time at={dueAt} />, <Time at={met.at} />, met.by)} />
  if (met === null) return <Sentence of={words.due(<Time at={dueAt} />)} />
  const late = met.at - dueAt
  return <Sentence of={words.met(<Time at={met.at} />, met.by, late > 0 ? formatDuration(late) : null)} />
}
