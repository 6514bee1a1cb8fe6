import { lazy, Suspense, useMemo } from 'react'
import { text } from '../../../shared/text/text'
import { currentRoute, goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { useActionKeys } from '../../app/use-action-keys'
import { useKeys } from '../../app/use-keys'
import { useNow } from '../../ui/clock'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { alertKeys } from '../alerts/alert-actions'
import { AlertGroups } from './AlertGroups'
import { AlertList } from './AlertList'
import { AllWell } from './AllWell'
import { mostUngrouped } from './alert-groups'
import { ChainCard } from './ChainCard'
import { Circumstances } from './Circumstances'
import { FollowUpsCard } from './FollowUpsCard'
import { HandoverCard } from './HandoverCard'
import { HeldCard } from './HeldCard'
import { IncidentsCard } from './IncidentsCard'
import styles from './NowScreen.module.css'
import { alertsByDeadline, heldAlerts, neighbourId, resolvedAlerts } from './now-view'
import { ResolvedCard } from './ResolvedCard'

const ComingCards = lazy(() => import('./ComingCards'))

/** What needs a person, by deadline; beside it whom to call and what comes. */
export default function NowScreen({ detail: chosenId }: { detail: string | null }) {
  const alerts = useCompanion((state) => state.alerts)
  const snoozes = useCompanion((state) => state.snoozes)
  const now = useNow(60_000)
  const pressing = useMemo(
    () => alertsByDeadline(Object.values(alerts), Object.values(snoozes), now),
    [alerts, snoozes, now],
  )
  const held = useMemo(() => heldAlerts(Object.values(alerts)), [alerts])
  const resolved = useMemo(() => resolvedAlerts(Object.values(alerts)), [alerts])
  const alertAt = (id: string | null) => pressing.find((alert) => alert.id === id) ?? pressing[0] ?? null
  const chosen = alertAt(chosenId)

  useKeys({
    j: () => goTo('now', neighbourId(pressing, currentRoute().detail, 1)),
    k: () => goTo('now', neighbourId(pressing, currentRoute().detail, -1)),
  })
  useActionKeys(alertKeys(() => alertAt(currentRoute().detail)))

  return (
    <Screen className={styles.columns}>
      <div className={styles.column}>
        <ScreenHeader
          title={pressing.length === 0 ? text.now.title : text.now.needsYou}
          actions={pressing.length > 1 && <small>{text.now.byDeadline}</small>}
        />
        <Circumstances />
        {pressing.length === 0 && <AllWell />}
        {pressing.length > mostUngrouped ? (
          <AlertGroups alerts={pressing} chosen={chosen} chosenId={chosenId} />
        ) : (
          <AlertList alerts={pressing} chosenId={chosenId} keysId={chosen?.id ?? null} />
        )}
        {held.length > 0 && <HeldCard alerts={held} />}
      </div>
      <aside className={styles.column} aria-label={text.now.aroundAlerts}>
        <HandoverCard />
        <IncidentsCard />
        <ChainCard alert={chosen} />
        <Suspense fallback={null}>
          <ComingCards />
        </Suspense>
        <FollowUpsCard />
        {resolved.length > 0 && <ResolvedCard alerts={resolved} />}
      </aside>
    </Screen>
  )
}
