import { Search } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { overallStatus, overallSummary, pressingAlerts, snoozedAlerts } from '../../shared/summary'
import { text } from '../../shared/text/text'
import { localTime, zoneName } from '../../shared/time/display'
import { classes } from '../ui/classes'
import { useNow } from '../ui/clock'
import { Kbd } from '../ui/Kbd'
import { Sentence } from '../ui/Sentence'
import { StatusShape } from '../ui/StatusShape'
import { Time, useZone } from '../ui/Time'
import { addressOf } from './routes'
import { useCompanion } from './store'
import styles from './TopBar.module.css'

/** Quiet hours are counted in calendars, which takes a library of its own. */
const HushNote = lazy(() => import('./HushNote'))

export function TopBar({ onSearch }: { onSearch: () => void }) {
  return (
    <header className={styles.bar}>
      <span className={styles.name}>
        <Mark />
        <span className={styles.word}>{text.frame.name}</span>
      </span>
      <DemoMark />
      <Overall />
      <Offline />
      <Suspense fallback={null}>
        <HushNote />
      </Suspense>
      <RunbookName />
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <Search className={styles.glass} aria-hidden="true" />
        <span className={styles.searchWords}>{text.frame.searchOrDo}</span>
        <span className={styles.searchKeys}>
          <Kbd>{searchKeys}</Kbd>
        </span>
      </button>
      <Clock />
    </header>
  )
}

const searchKeys = navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K'

function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" />
      <path d="M7 3.4V7l2.6 1.6" />
    </svg>
  )
}

function DemoMark() {
  if (!useCompanion((state) => state.companion.demo)) return null
  return (
    <span className={styles.demo} title={text.frame.demo.explanation}>
      {text.frame.demo.mark}
    </span>
  )
}

function Overall() {
  const status = useCompanion(overallStatus)
  const words = useCompanion(overallSummary)
  const alerted = useCompanion((state) => pressingAlerts(state).length > 0 || snoozedAlerts(state).length > 0)
  const online = useCompanion((state) => state.connectivity.online)
  if (!online && !alerted) return null
  return (
    <a className={classes(styles.worst, styles[status])} href={addressOf(alerted ? 'now' : 'watch')}>
      <StatusShape status={status} label={null} />
      {words}
    </a>
  )
}

/** Beside it what stands while this laptop cannot judge. */
function Offline() {
  const connectivity = useCompanion((state) => state.connectivity)
  if (connectivity.online) return null
  return (
    <span className={classes(styles.worst, styles.unknown)} title={connectivity.reason}>
      <StatusShape status="unknown" label={null} />
      <span>
        <Sentence of={text.frame.offlineSince(<Time at={connectivity.since} />)} />
      </span>
    </span>
  )
}

function RunbookName() {
  const runbook = useCompanion((state) => state.runbook)
  if (runbook === null) return null
  const { name, title } = runbook.model.document
  return (
    <a
      className={styles.runbook}
      href={addressOf('runbook')}
      title={runbook.path ?? text.frame.sampleRunbook}
    >
      {runbook.trouble && <StatusShape status="warning" label={runbook.trouble.sentence} />}
      <span className={styles.runbookName}>{name ?? title}</span>
    </a>
  )
}

function Clock() {
  const now = useNow(60_000)
  const zone = useZone()
  const [local, utc] = [localTime(now, zone), localTime(now, 'UTC')]
  const name = zoneName(now, zone)
  return (
    <span className={styles.clock}>
      <b>{local}</b>{' '}
      <small className={styles.utc}>{name === 'UTC' ? name : text.frame.zoneAndUtc(name, utc)}</small>
    </span>
  )
}
