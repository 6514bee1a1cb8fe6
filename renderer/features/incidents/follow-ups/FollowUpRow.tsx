import { useState } from 'react'
import type { FollowUp } from '../../../../shared/incident/follow-up'
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

/** One thing to do: who has it, by when, and whether it is done. */
export function FollowUpRow({ followUp }: { followUp: FollowUp }) {
  const { id, text, done } = followUp
  const [editing, setEditing] = useState(false)
  const finish = async (isDone: boolean) => {
    const reply = await request('followUp.finish', { id, done: isDone })
    if (!reply.ok || !isDone) return
    showToast({
      level: 'information',
      sentence: `Done: ${text}`,
      action: { label: 'Undo', run: () => void request('followUp.finish', { id, done: false }) },
    })
  }
  return (
    <li className={styles.row}>
      <Checkbox
        checked={done !== null}
        label={text}
        note={<Details followUp={followUp} />}
        onChange={(checked) => void finish(checked)}
      />
      <Button variant="plain" size="small" aria-label={`Edit: ${text}`} onClick={() => setEditing(true)}>
        Edit…
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
  const isLate = done === null && dueAt !== null && dueAt < now
  return (
    <>
      {owner === '' ? 'Nobody has it yet' : owner}
      {dueAt !== null && (
        <>
          {' '}
          ·{' '}
          <span className={isLate ? styles.late : undefined}>
            {isLate ? 'was due' : 'due'} {localTimestamp(dueAt, zone).slice(0, 10)}
          </span>
        </>
      )}
      {done !== null && ` · done by ${done.by}`}
      {incidentId !== null && (
        <>
          {' '}
          · <a href={incidentsAddress.incident(incidentId)}>Its incident</a>
        </>
      )}
    </>
  )
}
