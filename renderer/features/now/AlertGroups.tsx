import { ChevronRight } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { text } from '../../../shared/text/text'
import { request } from '../../app/store'
import { Button } from '../../ui/Button'
import { SeverityBadge } from '../../ui/SeverityBadge'
import { AlertCard } from './AlertCard'
import styles from './AlertGroups.module.css'
import { type AlertGroup, groupAlerts } from './alert-groups'

/** What most groups never need: they stay closed. */
const AlertRoll = lazy(() => import('./AlertRoll'))

interface AlertGroupsProps {
  /** By deadline. */
  alerts: Alert[]
  /** The one that the keys act on. */
  chosen: Alert | null
  chosenId: string | null
}

/** A storm on one screen: the alert that is meant, and the others by group, closed until somebody looks into one. */
export function AlertGroups({ alerts, chosen, chosenId }: AlertGroupsProps) {
  const groups = useMemo(() => groupAlerts(alerts), [alerts])
  return (
    <>
      {chosen !== null && <AlertCard alert={chosen} stepsAtOnce chosen={chosen.id === chosenId} takesKeys />}
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </>
  )
}

function Group({ group: { title, alerts, worst, open } }: { group: AlertGroup }) {
  const [isShown, setShown] = useState(false)
  const words = text.now.groups
  const takeAll = () => {
    const ids = alerts.flatMap(({ id, state }) => (state === 'open' ? [id] : []))
    void request('alerts.acknowledge', { ids })
  }
  return (
    <section className={styles.group} aria-label={title}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          <ChevronRight aria-hidden="true" className={styles.chevron} />
          <b>{title}</b> <SeverityBadge severity={worst} />
          <small>{words.count(alerts.length, open)}</small>
        </button>
        {open > 0 && (
          <Button size="small" onClick={takeAll}>
            {words.acknowledgeAll(open)}
          </Button>
        )}
      </div>
      {isShown && (
        <Suspense fallback={null}>
          <AlertRoll alerts={alerts} />
        </Suspense>
      )}
    </section>
  )
}
