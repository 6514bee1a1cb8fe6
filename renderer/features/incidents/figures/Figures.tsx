import { lazy, Suspense, useEffect, useState } from 'react'
import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Card } from '../../../ui/Card'
import { Choice } from '../../../ui/Choice'
import { EmptyState } from '../../../ui/EmptyState'
import styles from './Figures.module.css'
import { WeekTable } from './WeekTable'

const WeekCharts = lazy(() => import('./WeekCharts'))

const spans = [12, 26, 52]
const forms = ['chart', 'table'] as const

/** How many incidents there were, and how soon they were taken on and over, week by week. */
export function Figures() {
  const words = text.incidents.figures
  const [span, setSpan] = useState(12)
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const weeks = useWeeks(span)
  if (weeks === null) return null
  const isEmpty = weeks.every(({ counts }) => Object.values(counts).every((count) => count === 0))
  return (
    <Card
      title={words.title}
      actions={
        <span className={styles.bar}>
          <Choice
            label={words.as}
            value={form}
            options={forms.map((value) => ({ value, label: words.forms[value] }))}
            onChange={setForm}
          />
          <Choice
            label={words.timeShown}
            value={span}
            options={spans.map((value) => ({ value, label: words.weeks(value) }))}
            onChange={setSpan}
          />
        </span>
      }
    >
      {isEmpty && <EmptyState title={words.none.title} sentence={words.none.sentence} />}
      {!isEmpty && form === 'table' && <WeekTable weeks={weeks} />}
      {!isEmpty && form === 'chart' && (
        <Suspense fallback={null}>
          <WeekCharts weeks={weeks} />
        </Suspense>
      )}
    </Card>
  )
}

function useWeeks(span: number): IncidentWeek[] | null {
  const [weeks, setWeeks] = useState<IncidentWeek[] | null>(null)
  const incidents = useCompanion((state) => state.incidents)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other incidents make other figures.
  useEffect(() => {
    let current = true
    void request('incident.weeks', { weeks: span }).then((reply) => {
      if (current && reply.ok) setWeeks(reply.value.weeks)
    })
    return () => {
      current = false
    }
  }, [span, incidents])
  return weeks
}
