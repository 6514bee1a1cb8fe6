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
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { Shift } from '../../shared/shift/record'
import { pressingAlerts } from '../../shared/summary'
import type { Pieces } from '../../shared/text/pieces'
import { text } from '../../shared/text/text'
import { classes } from '../ui/classes'
import { Sentence } from '../ui/Sentence'
import { Time } from '../ui/Time'
import { screenTitle } from './keys'
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
    <nav className={styles.rail} aria-label={text.frame.screens.label}>
      {screens.map((screen) => {
        const Icon = icons[screen]
        const Count = counts[screen]
        return (
          <a
            key={screen}
            href={addressOf(screen)}
            title={screenTitle(screen)}
            className={classes(styles.link, screen === here && styles.here)}
            aria-current={screen === here ? 'page' : undefined}
          >
            <Icon className={styles.icon} aria-hidden="true" />
            <span className={styles.title}>{screenTitle(screen)}</span>
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
    <a className={styles.shift} href={addressOf('shift')} title={shift?.person ?? text.frame.shift.none}>
      <NotebookPen className={styles.icon} aria-hidden="true" />
      <span className={styles.title}>
        {shift === null ? (
          <>
            <b>{text.frame.shift.none}</b>
            <small className={styles.start}>{text.frame.shift.start}</small>
          </>
        ) : (
          <>
            <b>{shift.person}</b>
            <small>
              <Sentence of={shiftTimes(shift)} />
            </small>
          </>
        )}
      </span>
    </a>
  )
}

function shiftTimes({ startedAt, plannedEndAt }: Shift): Pieces<ReactNode> {
  const words = text.frame.shift
  const start = <Time at={startedAt} />
  return plannedEndAt === null ? words.since(start) : words.sinceUntil(start, <Time at={plannedEndAt} />)
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
  return <RailCount number={number} of={text.frame.waits.alerts(number)} pressing={open} />
}

function Incidents() {
  const number = useCompanion(
    ({ incidents }) => Object.values(incidents).filter(({ end }) => end === null).length,
  )
  return <RailCount number={number} of={text.frame.waits.incidents(number)} pressing />
}

function Monitors() {
  const number = useCompanion(
    ({ monitors }) => Object.values(monitors).filter(({ removedHere }) => !removedHere).length,
  )
  return <RailCount number={number} of={text.frame.waits.monitors(number)} />
}
