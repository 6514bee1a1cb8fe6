import { useEffect, useMemo, useRef, useState } from 'react'
import type { LogEntry } from '../../../shared/shift/record'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { Select } from '../../ui/Select'
import { Time, useZone } from '../../ui/Time'
import styles from './Log.module.css'
import { dayTitle, type LogAuthors, logDays } from './log-days'

const authorsOptions = [
  { value: 'all', label: 'All entries' },
  { value: 'people', label: 'Written by people' },
  { value: 'watchkeeper', label: 'Written by Watchkeeper' },
] as const

/** How many entries a window is given. */
const mostShown = 200

/** The log, newest first, under the days it was written on; the chosen entry is gone to. */
export function Log({ chosenId }: { chosenId: string | null }) {
  const log = useCompanion((state) => state.log)
  const [authors, setAuthors] = useState<LogAuthors>('all')
  const now = useNow(60_000)
  const zone = useZone()
  const days = useMemo(() => logDays(Object.values(log), authors, zone), [log, authors, zone])
  return (
    <section className={styles.log} aria-labelledby="log-title">
      <header className={styles.head}>
        <h2 id="log-title">Log</h2>
        <Select
          label="Entries shown"
          labelHidden
          value={authors}
          options={authorsOptions}
          onChange={setAuthors}
        />
      </header>
      {days.length === 0 && <p className={styles.none}>{nothing[authors]}</p>}
      {days.map((day) => (
        <section key={day.date} aria-label={dayTitle(day.date, now, zone)}>
          <h3 className={styles.day}>{dayTitle(day.date, now, zone)}</h3>
          <ol className={styles.entries}>
            {day.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} chosen={entry.id === chosenId} />
            ))}
          </ol>
        </section>
      ))}
      {Object.keys(log).length >= mostShown && (
        <p className={styles.none}>These are the newest {mostShown} entries. Older ones are kept.</p>
      )}
    </section>
  )
}

const nothing: Record<LogAuthors, string> = {
  all: 'Nothing has been written yet. Watchkeeper adds alerts and checklists by itself.',
  people: 'Nobody has written an entry yet.',
  watchkeeper: 'Watchkeeper has written nothing yet.',
}

function Entry({ entry, chosen }: { entry: LogEntry; chosen: boolean }) {
  const item = useRef<HTMLLIElement>(null)
  const address = addressOfSubject(entry.about)
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: 'center' })
  }, [chosen])
  return (
    <li
      ref={item}
      className={classes(styles.entry, entry.author === null && styles.own, chosen && styles.chosen)}
      aria-current={chosen || undefined}
    >
      <span className={styles.time}>
        <Time at={entry.at} form="clock" />
      </span>
      <span className={styles.author}>{entry.author ?? 'Watchkeeper'}</span>
      <span className={styles.words}>
        {entry.text}
        {address !== null && (
          <a className={styles.about} href={address}>
            Show
          </a>
        )}
      </span>
    </li>
  )
}

function addressOfSubject(about: LogEntry['about']): string | null {
  switch (about?.kind) {
    case 'monitor':
      return addressOf('watch', about.id)
    case 'checklist':
      return addressOf('checklists', about.id)
    case 'alert':
      return addressOf('now')
    case 'runbook':
      return addressOf('runbook')
    case 'handover':
      return addressOf('shift', 'handover')
    default:
      return null
  }
}
