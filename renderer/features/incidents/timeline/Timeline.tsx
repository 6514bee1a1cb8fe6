import { useMemo, useState } from 'react'
import type { TimelineEntry } from '../../../../shared/incident/entry'
import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { localDay } from '../../../../shared/time/display'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { useZone } from '../../../ui/Time'
import { CorrectDialog } from './CorrectDialog'
import styles from './Timeline.module.css'
import { TimelineItem } from './TimelineItem'

interface TimelineProps {
  incidentId: string
  /** By the times that they tell of. */
  entries: readonly TimelineEntry[]
  /** What was merged into the incident; their entries are among these. */
  parts: readonly Incident[]
}

const pageLength = 200

/** Everything that happened, the newest first. */
export function Timeline({ incidentId, entries, parts }: TimelineProps) {
  const zone = useZone()
  const [count, setCount] = useState(pageLength)
  const [correcting, setCorrecting] = useState<TimelineEntry | null>(null)
  const newestFirst = useMemo(() => [...entries].reverse(), [entries])
  const corrections = useMemo(
    () => new Map(entries.flatMap((entry) => (entry.corrects === null ? [] : [[entry.corrects, entry]]))),
    [entries],
  )
  const shown = newestFirst.slice(0, count)
  const titles = new Map(parts.map(({ id, title }) => [id, title]))
  return (
    <Card title={text.incidents.timeline.title}>
      <ol className={styles.timeline} aria-label={text.incidents.timeline.title}>
        {shown.map((entry, index) => {
          const day = localDay(entry.at, zone)
          const before = shown[index - 1]
          const isNewDay = before === undefined || localDay(before.at, zone) !== day
          return (
            <li key={entry.id} className={styles.place}>
              {isNewDay && <h3 className={styles.day}>{day}</h3>}
              <TimelineItem
                entry={entry}
                from={titles.get(entry.incidentId) ?? null}
                correctedBy={corrections.get(entry.id) ?? null}
                onCorrect={entry.incidentId === incidentId ? () => setCorrecting(entry) : null}
              />
            </li>
          )
        })}
      </ol>
      {newestFirst.length > count && (
        <div>
          <Button size="small" onClick={() => setCount(count + pageLength)}>
            {text.incidents.timeline.showOlder(
              Math.min(pageLength, newestFirst.length - count),
              newestFirst.length,
            )}
          </Button>
        </div>
      )}
      {correcting !== null && <CorrectDialog entry={correcting} onClose={() => setCorrecting(null)} />}
    </Card>
  )
}
