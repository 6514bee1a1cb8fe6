import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ChecklistHistory } from '../../../../shared/shift/checklist-history-record'
import { text } from '../../../../shared/text/text'
import { localTimestamp } from '../../../../shared/time/display'
import { attempt, request, useCompanion } from '../../../app/store'
import { takeExport } from '../../../app/take-export'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { useNow } from '../../../ui/clock'
import { EmptyState } from '../../../ui/EmptyState'
import { Select } from '../../../ui/Select'
import { useZone } from '../../../ui/Time'
import styles from './History.module.css'
import { HistoryGrid } from './HistoryGrid'

const day = 24 * 60 * 60_000
const spans = ['14', '28', '84'] as const

/** How the checklists were kept over the past weeks. */
export function History() {
  const words = text.checklists.history
  const zone = useZone()
  const now = useNow(60_000)
  const [days, setDays] = useState<(typeof spans)[number]>('28')
  const today = localTimestamp(now, zone).slice(0, 10)
  const to = now + day
  const from = now - Number(days) * day
  const { histories, failure } = useHistories(from, to, `${today} ${days}`)
  return (
    <div className={styles.history}>
      <div className={styles.bar}>
        <Select
          label={words.span}
          labelHidden
          value={days}
          options={spans.map((value) => ({ value, label: words.spans[value] }))}
          onChange={setDays}
        />
        <Button
          icon={<Download />}
          onClick={async () =>
            takeExport(await request('checklist.export', { from, to }), words.exported, 'text/csv')
          }
        >
          {words.export}
        </Button>
      </div>
      {failure !== null && <Banner kind="problem">{failure}</Banner>}
      {histories?.every(({ cells }) => cells.length === 0) === true && (
        <EmptyState title={words.none.title} sentence={words.none.sentence} />
      )}
      {histories?.some(({ cells }) => cells.length > 0) === true && (
        <HistoryGrid histories={histories} from={from} now={now} zone={zone} />
      )}
    </div>
  )
}

/** Asked for anew when the span or the runs change. */
function useHistories(from: number, to: number, span: string) {
  const runs = useCompanion((state) => state.runs)
  const [histories, setHistories] = useState<ChecklistHistory[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the times move on with every minute, what they show does not.
  useEffect(() => {
    let wanted = true
    void attempt('checklist.history', { from, to }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setHistories(reply.value.histories)
      setFailure(reply.ok ? null : reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [span, runs])
  return { histories, failure }
}
