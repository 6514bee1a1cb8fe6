import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { DraftEditor } from './DraftEditor'
import { ExchangeStanding } from './ExchangeStanding'
import styles from './Handover.module.css'
import { IncomingHandovers } from './IncomingHandovers'
import { PastHandovers } from './PastHandovers'

/** What comes from others, the handover that is being written, what became of those given, and the past ones. */
export function Handover() {
  const current = useCompanion((state) => state.shift?.id ?? state.handover?.shiftId ?? null)
  return (
    <div className={styles.page}>
      <ExchangeStanding />
      <IncomingHandovers />
      <CurrentHandover />
      {/* Another shift makes the handover before it a past one: the list is asked for anew. */}
      <PastHandovers key={current} currentShiftId={current} />
    </div>
  )
}

function CurrentHandover() {
  const shift = useCompanion((state) => state.shift)
  const handover = useCompanion((state) => state.handover)
  if (handover !== null && (shift === null || handover.shiftId === shift.id))
    return <DraftEditor draft={handover} />
  if (shift === null)
    return (
      <EmptyState
        title="No shift to hand over"
        sentence="Start a shift in the log; its handover is drafted here from what happens in it."
      />
    )
  return (
    <EmptyState
      title="No handover yet"
      sentence="The draft gathers the shift's alerts, incidents, checklists and changes, and what you tagged #handover in the log. You edit it from there."
      action={
        <Button variant="primary" onClick={() => void request('handover.draft', null)}>
          Draft the handover
        </Button>
      }
    />
  )
}
