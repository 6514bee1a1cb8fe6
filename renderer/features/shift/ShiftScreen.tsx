import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { ViewLinks } from '../../ui/ViewLinks'
import { ComparedHandovers } from '../handover/ComparedHandovers'
import { Handover } from '../handover/Handover'
import { shownHandover } from '../handover/handover-address'
import { KeptHandover } from '../handover/KeptHandover'
import { useWrittenShiftIds } from '../handover/use-written-shift-ids'
import { CurrentShifts } from './CurrentShifts'
import { Composer } from './log/Composer'
import { Log } from './log/Log'
import styles from './ShiftScreen.module.css'
import { StartShift } from './StartShift'

/** An address with an entry of the log in it shows that entry. */
const entryPrefix = 'entry-'

export default function ShiftScreen({ detail }: { detail: string | null }) {
  const words = text.shift
  const shifts = useCompanion((state) => state.shifts)
  const current = useWrittenShiftIds()
  const [adding, setAdding] = useState(false)
  const handover = shownHandover(detail, current)
  const handingOver = handover !== null
  return (
    <Screen layout="fill" className={styles.full}>
      <ScreenHeader
        title={words.title}
        note={shifts.length === 0 ? words.nobody : null}
        actions={
          <>
            <ViewLinks
              label={words.views.label}
              links={[
                { title: words.views.log, href: addressOf('shift'), current: !handingOver },
                { title: words.views.handover, href: addressOf('shift', 'handover'), current: handingOver },
              ]}
            />
            {shifts.length > 0 && !adding && (
              <Button onClick={() => setAdding(true)}>{words.startAnother}</Button>
            )}
          </>
        }
      />
      <CurrentShifts />
      {adding && <StartShift onStarted={() => setAdding(false)} />}
      {handover?.kind === 'current' && <Handover shiftId={handover.shiftId} />}
      {handover?.kind === 'kept' && <KeptHandover key={handover.id} id={handover.id} />}
      {handover?.kind === 'compared' && (
        <ComparedHandovers earlier={handover.earlier} later={handover.later} />
      )}
      {!handingOver && (
        <div className={styles.column}>
          {shifts.length === 0 && !adding && <StartShift />}
          <Composer focused={detail === 'write'} />
          <Log chosenId={detail?.startsWith(entryPrefix) ? detail.slice(entryPrefix.length) : null} />
        </div>
      )}
    </Screen>
  )
}
