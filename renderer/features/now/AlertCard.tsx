import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle, causeParts, troubleDuration } from '../../../shared/alert/describe'
import { situationsFor } from '../../../shared/alert/steps'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { Countdown } from '../../ui/Countdown'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
import { SeverityBadge } from '../../ui/SeverityBadge'
import { StatusShape } from '../../ui/StatusShape'
import { AlertStanding } from '../alerts/AlertStanding'
import { acknowledge } from '../alerts/alert-actions'
import { askForAlertAction } from '../alerts/asked'
import styles from './AlertCard.module.css'
import { AlertHelp } from './AlertHelp'
import { AlertSteps } from './AlertSteps'
import { CallNext } from './CallNext'

/** The alert itself does not wait for what a menu needs. */
const AlertMenu = lazy(() => import('../alerts/AlertMenu'))

interface AlertCardProps {
  alert: Alert
  /** The steps are shown without being asked for. */
  stepsAtOnce: boolean
  chosen: boolean
  /** The keys act on this one. */
  takesKeys: boolean
}

/** One alert: what is wrong, what to do, whom to call and by when. */
export function AlertCard({ alert, stepsAtOnce, chosen, takesKeys }: AlertCardProps) {
  const keyCap = useKeyCap()
  const card = useRef<HTMLElement>(null)
  const procedures = useCompanion((state) => state.runbook?.model.procedures)
  const definition = useCompanion((state) => state.monitors[alert.monitorId]?.definition ?? null)
  const situations = useMemo(
    () => situationsFor(alert, definition, procedures ?? []),
    [alert, definition, procedures],
  )
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
        <AlertStanding alert={alert} />
      </div>
      <Due alert={alert} />
      <div className={classes(styles.actions, alert.state !== 'open' && styles.flush)}>
        {alert.state === 'open' && (
          <Button
            variant={takesKeys ? 'primary' : 'default'}
            {...(takesKeys ? { shortcut: keyCap('alert.acknowledge') } : {})}
            onClick={() => acknowledge(alert)}
          >
            {text.alerts.actions.acknowledge}
          </Button>
        )}
        <Button
          variant={alert.state === 'open' ? 'default' : 'plain'}
          {...(takesKeys ? { shortcut: keyCap('alert.snooze') } : {})}
          onClick={() => askForAlertAction('snooze', alert.id)}
        >
          {text.alerts.actions.snooze}
        </Button>
        <CallNext alert={alert} takesKeys={takesKeys} />
        {steps > 0 && !stepsShown && (
          <Button variant="plain" onClick={() => setStepsAsked(true)}>
            {text.now.alert.steps(situations[0]?.title ?? '', steps)}
          </Button>
        )}
        <Suspense fallback={null}>
          <AlertMenu alert={alert} />
        </Suspense>
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
      <Sentence
        of={text.now.alert.against<ReactNode>({
          seen: <b>{seen}</b>,
          against,
          duration: <b>{troubleDuration(alert, now)}</b>,
          checks,
        })}
      />
    </p>
  )
}

function Due({ alert }: { alert: Alert }) {
  if (alert.state !== 'open') return <small className={styles.quiet}>{text.now.alert.acknowledged}</small>
  return (
    <Countdown
      label={text.now.alert.respondIn}
      overdueLabel={text.now.alert.overdueBy}
      from={alert.openedAt}
      to={alert.responseDueAt}
    />
  )
}
