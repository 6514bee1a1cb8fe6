import { lazy, Suspense, useEffect, useState } from 'react'
import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { request, useCompanion } from '../../../app/store'
import { Card } from '../../../ui/Card'
import { Choice } from '../../../ui/Choice'
import { EmptyState } from '../../../ui/EmptyState'
import styles from './Figures.module.css'
import { WeekTable } from './WeekTable'

const WeekCharts = lazy(() => import('./WeekCharts'))

const spans = [
  { value: 12, label: '12 weeks' },
  { value: 26, label: '26 weeks' },
  { value: 52, label: '52 weeks' },
]
const forms = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

/** How many incidents there were, and how soon they were taken on and over, week by week. */
export function Figures() {
  const [span, setSpan] = useState(12)
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const weeks = useWeeks(span)
  if (weeks === null) return null
  const isEmpty = weeks.every(({ counts }) => Object.values(counts).every((count) => count === 0))
  return (
    <Card
      title="Per week"
      actions={
        <span className={styles.bar}>
          <Choice label="Figures as" value={form} options={forms} onChange={setForm} />
          <Choice label="Time shown" value={span} options={spans} onChange={setSpan} />
        </span>
      }
    >
      {isEmpty && (
        <EmptyState
          title="No incident in this time"
          sentence="Once there are incidents, this shows how many, how severe, and how soon somebody responded and they were over."
        />
      )}
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
