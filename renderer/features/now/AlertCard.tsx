import { useEffect, useMemo, useRef, useState } from 'react'
import type { Alert } from '../../../shared/incident/alert'
import { alertTitle, causeParts, troubleDuration } from '../../../shared/incident/describe'
import { situationsFor } from '../../../shared/incident/steps'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Countdown } from '../../ui/Countdown'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { SeverityBadge } from '../../ui/SeverityBadge'
import { StatusShape } from '../../ui/StatusShape'
import { Time } from '../../ui/Time'
import styles from './AlertCard.module.css'
import { AlertHelp } from './AlertHelp'
import { AlertSteps } from './AlertSteps'
import { CallNext } from './CallNext'

interface AlertCardProps {
  alert: Alert
  /** The steps are shown without being asked for. */
  stepsAtOnce: boolean
  chosen: boolean
  /** The key A acknowledges this one. */
  takesKeys: boolean
}

/** One alert: what is wrong, what to do, whom to call and by when. */
export function AlertCard({ alert, stepsAtOnce, chosen, takesKeys }: AlertCardProps) {
  const card = useRef<HTMLElement>(null)
  const procedures = useCompanion((state) => state.runbook?.model.procedures)
  const situations = useMemo(() => situationsFor(alert, procedures ?? []), [alert, procedures])
  const [stepsAsked, setStepsAsked] = useState<boolean | null>(null)
  const stepsShown = stepsAsked ?? stepsAtOnce
  const steps = situations[0]?.steps.length ?? 0

  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <article
      ref={card}
      className={classes(styles.alert, chosen && styles.chosen)}
      aria-label={alertTitle(alert)}
    >
      <StatusShape status={alert.verdict} />
      <div className={styles.what}>
        <h2 className={styles.title}>
          <a href={addressOf('watch', alert.monitorId)}>{alertTitle(alert)}</a>{' '}
          <SeverityBadge severity={alert.severity} />
        </h2>
        <Reason alert={alert} />
      </div>
      <Due alert={alert} />
      <div className={classes(styles.actions, alert.state !== 'open' && styles.flush)}>
        {alert.state === 'open' && (
          <Button
            variant={takesKeys ? 'primary' : 'default'}
            {...(takesKeys ? { shortcut: 'A' } : {})}
            onClick={() => void request('alert.acknowledge', { id: alert.id })}
          >
            Acknowledge
          </Button>
        )}
        <CallNext alert={alert} />
        {steps > 0 && !stepsShown && (
          <Button variant="plain" onClick={() => setStepsAsked(true)}>
            {situations[0]?.title}, {steps} {steps === 1 ? 'step' : 'steps'}
          </Button>
        )}
      </div>
      {stepsShown && (
        <AlertSteps alert={alert} situations={situations} onClose={() => setStepsAsked(false)} />
      )}
      {(stepsShown || steps === 0) && <AlertHelp alert={alert} />}
    </article>
  )
}

function Reason({ alert }: { alert: Alert }) {
  const now = useNow()
  const checks = useCompanion((state) => state.monitors[alert.monitorId]?.troubledChecks ?? 0)
  const { seen, against } = causeParts(alert.cause)
  return (
    <p className={styles.reason}>
      <b>{seen}</b>
      {against}, for <b>{troubleDuration(alert, now)}</b>
      {checks > 1 && `, at the last ${checks} checks`}
      {alert.state === 'acknowledged' && alert.acknowledgedAt !== null && (
        <>
          {' '}
          · acknowledged by {alert.acknowledgedBy ?? 'somebody'}, <Time at={alert.acknowledgedAt} />
        </>
      )}
    </p>
  )
}

function Due({ alert }: { alert: Alert }) {
  if (alert.state !== 'open') return <small className={styles.quiet}>Acknowledged</small>
  return (
    <Countdown label="Respond in" overdueLabel="Overdue by" from={alert.openedAt} to={alert.responseDueAt} />
  )
}
