import { useState } from 'react'
import type { FollowUp } from '../../../../shared/incident/follow-up'
import { text } from '../../../../shared/text/text'
import { localTimestamp } from '../../../../shared/time/display'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { useNow } from '../../../ui/clock'
import { useZone } from '../../../ui/Time'
import { incidentsAddress } from '../incidents-address'
import { FollowUpDialog } from './FollowUpDialog'
import styles from './FollowUps.module.css'

const separator = ' · '

/** One thing to do: who has it, by when, and whether it is done. */
export function FollowUpRow({ followUp }: { followUp: FollowUp }) {
  const { id, text: what, done } = followUp
  const words = text.incidents.followUps
  const [editing, setEditing] = useState(false)
  const finish = async (isDone: boolean) => {
    const reply = await request('followUp.finish', { id, done: isDone })
    if (!reply.ok || !isDone) return
    showToast({
      level: 'information',
      sentence: words.done(what),
      action: { label: text.incidents.undo, run: () => void request('followUp.finish', { id, done: false }) },
    })
  }
  return (
    <li className={styles.row}>
      <Checkbox
        checked={done !== null}
        label={what}
        note={<Details followUp={followUp} />}
        onChange={(checked) => void finish(checked)}
      />
      <Button
        variant="plain"
        size="small"
        aria-label={words.editNamed(what)}
        onClick={() => setEditing(true)}
      >
        {words.editShort}
      </Button>
      {editing && (
        <FollowUpDialog
          followUp={followUp}
          incidentId={followUp.incidentId}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  )
}

function Details({ followUp: { owner, dueAt, done, incidentId } }: { followUp: FollowUp }) {
  const zone = useZone()
  const now = useNow(60_000)
  const words = text.incidents.followUps
  const day = (at: number) => localTimestamp(at, zone).slice(0, 10)
  const isLate = done === null && dueAt !== null && dueAt < now
  return (
    <>
      {owner === '' ? words.nobody : owner}
      {dueAt !== null && (
        <>
          {separator}
          <span className={isLate ? styles.late : undefined}>
            {isLate ? words.wasDueOn(day(dueAt)) : words.dueOn(day(dueAt))}
          </span>
        </>
      )}
      {done !== null && `${separator}${words.doneBy(done.by)}`}
      {incidentId !== null && (
        <>
          {separator}
          <a href={incidentsAddress.incident(incidentId)}>{words.itsIncident}</a>
        </>
      )}
    </>
  )
}
