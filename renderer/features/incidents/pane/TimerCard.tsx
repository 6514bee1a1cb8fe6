import { nearFrom } from '../../../../shared/incident/due-timers'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerStanding } from '../../../../shared/incident/timer-standing'
import { timerDoneWord, timerTitle } from '../../../../shared/incident/words'
import { formatCountdown, formatDuration } from '../../../../shared/time/duration'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { useNow } from '../../../ui/clock'
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
      sentence: `${timerTitle(timer)}: done.`,
      action: {
        label: 'Undo',
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
        <span className={styles.clock}>✓ {timerDoneWord(timer.kind)}</span>
      ) : (
        <span className={styles.clock}>
          {left < 0 ? `${formatCountdown(-left)} late` : formatCountdown(left)}
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
              Pause…
            </Button>
          ) : (
            <Button
              size="small"
              variant="plain"
              onClick={() =>
                void request('incident.holdTimer', { id: incident.id, timer: timer.key, reason: null })
              }
            >
              Go on
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Standing({ timer }: { timer: Timer }) {
  const { met, paused, dueAt } = timer
  if (paused !== null)
    return (
      <>
        Paused <Time at={paused.at} /> by {paused.by}: {paused.reason}
      </>
    )
  if (met !== null && timer.kind === 'update')
    return (
      <>
        due <Time at={dueAt} /> · last <Time at={met.at} /> by {met.by}
      </>
    )
  if (met === null)
    return (
      <>
        due <Time at={dueAt} />
      </>
    )
  const late = met.at - dueAt
  return (
    <>
      <Time at={met.at} /> by {met.by}
      {late > 0 ? `, ${formatDuration(late)} late` : ', in time'}
    </>
  )
}
