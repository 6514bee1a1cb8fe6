import type { Shift } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ViewLinks } from '../../ui/ViewLinks'
import { DraftEditor } from './DraftEditor'
import { ExchangeStanding } from './ExchangeStanding'
import styles from './Handover.module.css'
import { addressOfHandover } from './handover-address'
import { IncomingHandovers } from './IncomingHandovers'
import { PastHandovers } from './PastHandovers'
import { useWrittenShiftIds } from './use-written-shift-ids'

/** What comes from others, the handovers that are being written, what became of those given, and the past ones. */
export function Handover({ shiftId }: { shiftId: string | null }) {
  const written = useWrittenShiftIds()
  return (
    <div className={styles.page}>
      <ExchangeStanding />
      <IncomingHandovers />
      <CurrentHandover shiftId={shiftId} />
      {/* Another shift makes the handover before it a past one: the list is asked for anew. */}
      <PastHandovers key={written.join()} currentShiftIds={written} />
    </div>
  )
}

/** The handover of one of the shifts that are on: the chosen one, else that of whoever acts. */
function CurrentHandover({ shiftId }: { shiftId: string | null }) {
  const words = text.handover.draft
  const acting = useCompanion((state) => state.shift)
  const shifts = useCompanion((state) => state.shifts)
  const drafts = useCompanion((state) => state.drafts)
  const shift = shifts.find(({ id }) => id === shiftId) ?? acting
  const draft = drafts.find((one) => one.shiftId === shift?.id) ?? (shift === null ? drafts[0] : undefined)
  if (shift === null && draft === undefined)
    return <EmptyState title={words.noShift.title} sentence={words.noShift.sentence} />
  return (
    <>
      {shifts.length > 1 && (
        <ViewLinks
          label={words.ofShifts}
          links={shifts.map(({ id, person }) => ({
            title: person,
            href: addressOfHandover(id),
            current: id === shift?.id,
          }))}
        />
      )}
      {draft !== undefined && <DraftEditor key={draft.shiftId} draft={draft} />}
      {draft === undefined && shift !== null && <NotDrafted shift={shift} />}
    </>
  )
}

function NotDrafted({ shift }: { shift: Shift }) {
  const words = text.handover.draft.none
  return (
    <EmptyState
      title={words.title(shift.person)}
      sentence={words.sentence}
      action={
        <Button variant="primary" onClick={() => void request('handover.draft', { shiftId: shift.id })}>
          {words.draft}
        </Button>
      }
    />
  )
}
