import { useState } from 'react'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerStanding } from '../../../../shared/incident/timer-standing'
import { timerTitle } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { BackupDialog } from './BackupDialog'
import { PauseDialog } from './PauseDialog'
import { TimerCard } from './TimerCard'
import styles from './Timers.module.css'

/** The deadlines across the top, what comes first before the others; what is done stands at the end. */
export function Timers({ incident }: { incident: Incident }) {
  const [pausing, setPausing] = useState<Timer | null>(null)
  const [datingBackup, setDatingBackup] = useState(false)
  const knowsRpo = useCompanion(({ runbook }) => {
    const { origin } = incident
    const scenario = runbook?.model.scenarios.find(
      ({ name }) => origin.kind === 'scenario' && name === origin.name,
    )
    return (
      (scenario?.rpo ?? null) !== null ||
      runbook?.model.slas.some((sla) => sla.kind === 'rpo' && sla.duration !== null) === true
    )
  })
  const words = text.incidents.pane.timers
  const hasData = incident.timers.some(({ kind }) => kind === 'data')
  return (
    <section aria-label={words.title}>
      <ul className={styles.timers}>
        {inOrder(incident.timers).map((timer) => (
          <li key={timer.key} aria-label={timerTitle(timer)}>
            <TimerCard incident={incident} timer={timer} onPause={() => setPausing(timer)} />
          </li>
        ))}
        {knowsRpo && !hasData && incident.end === null && (
          <li className={styles.unknown}>
            <small>{words.dataLoss}</small>
            <span>{words.backupUnknown}</span>
            <button type="button" className={styles.link} onClick={() => setDatingBackup(true)}>
              {words.sayBackup}
            </button>
          </li>
        )}
      </ul>
      {pausing !== null && (
        <PauseDialog incident={incident} timer={pausing} onClose={() => setPausing(null)} />
      )}
      {datingBackup && <BackupDialog incident={incident} onClose={() => setDatingBackup(false)} />}
    </section>
  )
}

const ranks = { running: 0, paused: 1, met: 2 }

function inOrder(timers: readonly Timer[]): Timer[] {
  return [...timers].sort(
    (one, other) => ranks[timerStanding(one)] - ranks[timerStanding(other)] || one.dueAt - other.dueAt,
  )
}
