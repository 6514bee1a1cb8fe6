import { useState } from 'react'
import type { FollowUp } from '../../../../shared/incident/follow-up'
import { byDueDate } from '../../../../shared/incident/follow-up-order'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { FollowUpDialog } from './FollowUpDialog'
import { FollowUpRow } from './FollowUpRow'
import styles from './FollowUps.module.css'

/** What one incident leaves to do, done or not. */
export function FollowUpList(props: { incidentId: string; followUps: readonly FollowUp[] }) {
  const { incidentId, followUps } = props
  const words = text.incidents.followUps
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title={words.title}
      actions={
        <Button variant="plain" size="small" onClick={() => setAdding(true)}>
          {words.addShort}
        </Button>
      }
    >
      {followUps.length === 0 ? (
        <small>{words.noneHere}</small>
      ) : (
        <ul className={styles.list}>
          {byDueDate(followUps).map((followUp) => (
            <FollowUpRow key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      )}
      {adding && <FollowUpDialog followUp={null} incidentId={incidentId} onClose={() => setAdding(false)} />}
    </Card>
  )
}
