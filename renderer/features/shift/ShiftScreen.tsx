import type { Shift } from '../../../shared/shift/record'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Time } from '../../ui/Time'
import { ViewLinks } from '../../ui/ViewLinks'
import { EndShift } from './EndShift'
import { Handover } from './Handover'
import { shownHandover } from './handover-address'
import { Composer } from './log/Composer'
import { Log } from './log/Log'
import { PastHandover } from './PastHandover'
import styles from './ShiftScreen.module.css'
import { StartShift } from './StartShift'

/** An address with an entry of the log in it shows that entry. */
const entryPrefix = 'entry-'

export default function ShiftScreen({ detail }: { detail: string | null }) {
  const shift = useCompanion((state) => state.shift)
  const current = useCompanion((state) => state.handover?.shiftId ?? null)
  const handover = shownHandover(detail, current)
  const handingOver = handover !== null
  return (
    <Screen layout="fill" className={styles.full}>
      <ScreenHeader
        title="Shift"
        note={shift === null ? 'Nobody has the watch' : <OnShift shift={shift} />}
        actions={
          <>
            <ViewLinks
              label="Views of the shift"
              links={[
                { title: 'Log', href: addressOf('shift'), current: !handingOver },
                { title: 'Handover', href: addressOf('shift', 'handover'), current: handingOver },
              ]}
            />
            {shift !== null && <EndShift shift={shift} />}
          </>
        }
      />
      {handover?.kind === 'current' && <Handover shift={shift} />}
      {handover?.kind === 'past' && <PastHandover key={handover.shiftId} shiftId={handover.shiftId} />}
      {!handingOver && (
        <div className={styles.column}>
          {shift === null && <StartShift />}
          <Composer focused={detail === 'write'} />
          <Log chosenId={detail?.startsWith(entryPrefix) ? detail.slice(entryPrefix.length) : null} />
        </div>
      )}
    </Screen>
  )
}

function OnShift({ shift }: { shift: Shift }) {
  return (
    <>
      {shift.person} on since <Time at={shift.startedAt} />
      {shift.plannedEndAt !== null && (
        <>
          , until <Time at={shift.plannedEndAt} />
        </>
      )}
    </>
  )
}
