import {
  Activity,
  Bell,
  BookOpen,
  ListChecks,
  type LucideIcon,
  NotebookPen,
  Phone,
  Settings2,
  Siren,
} from 'lucide-react'
import { type ComponentType, lazy, Suspense } from 'react'
import { pressingAlerts } from '../../shared/summary'
import { classes } from '../ui/classes'
import { Time } from '../ui/Time'
import { screenTitles } from './keys'
import styles from './Rail.module.css'
import { RailCount } from './RailCount'
import { addressOf, type PlaceName, type ScreenName, screens } from './routes'
import { useCompanion } from './store'

const DueChecklists = lazy(() => import('./DueChecklists'))

const icons: Record<ScreenName, LucideIcon> = {
  now: Bell,
  watch: Activity,
  runbook: BookOpen,
  checklists: ListChecks,
  incidents: Siren,
  shift: NotebookPen,
  contacts: Phone,
  settings: Settings2,
}

/** The way to every screen, and how much waits there. */
export function Rail({ here }: { here: PlaceName }) {
  return (
    <nav className={styles.rail} aria-label="Screens">
      {screens.map((screen) => {
        const Icon = icons[screen]
        const Count = counts[screen]
        return (
          <a
            key={screen}
            href={addressOf(screen)}
            title={screenTitles[screen]}
            className={classes(styles.link, screen === here && styles.here)}
            aria-current={screen === here ? 'page' : undefined}
          >
            <Icon className={styles.icon} aria-hidden="true" />
            <span className={styles.title}>{screenTitles[screen]}</span>
            {Count && (
              <Suspense fallback={null}>
                <Count />
              </Suspense>
            )}
          </a>
        )
      })}
      <ShiftCard />
    </nav>
  )
}

function ShiftCard() {
  const shift = useCompanion((state) => state.shift)
  return (
    <a className={styles.shift} href={addressOf('shift')} title={shift?.person ?? 'No shift'}>
      <NotebookPen className={styles.icon} aria-hidden="true" />
      <span className={styles.title}>
        {shift === null ? (
          <>
            <b>No shift</b>
            <small className={styles.start}>Start one</small>
          </>
        ) : (
          <>
            <b>{shift.person}</b>
            <small>
              on since <Time at={shift.startedAt} />
              {shift.plannedEndAt !== null && (
                <>
                  , until <Time at={shift.plannedEndAt} />
                </>
              )}
            </small>
          </>
        )}
      </span>
    </a>
  )
}

const counts: Partial<Record<ScreenName, ComponentType>> = {
  now: Alerts,
  watch: Monitors,
  checklists: DueChecklists,
  incidents: Incidents,
}

function Alerts() {
  const number = useCompanion((state) => pressingAlerts(state).length)
  const open = useCompanion((state) => pressingAlerts(state).some((alert) => alert.state === 'open'))
  return <RailCount number={number} of={number === 1 ? 'alert' : 'alerts'} pressing={open} />
}

function Incidents() {
  const number = useCompanion(
    ({ incidents }) => Object.values(incidents).filter(({ end }) => end === null).length,
  )
  return <RailCount number={number} of={number === 1 ? 'open incident' : 'open incidents'} pressing />
}

function Monitors() {
  const number = useCompanion(
    ({ monitors }) => Object.values(monitors).filter(({ removedHere }) => !removedHere).length,
  )
  return <RailCount number={number} of={number === 1 ? 'monitor' : 'monitors'} />
}
