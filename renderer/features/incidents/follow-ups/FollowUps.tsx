import { Plus } from 'lucide-react'
import { useState } from 'react'
import { byDueDate } from '../../../../shared/incident/follow-up-order'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { EmptyState } from '../../../ui/EmptyState'
import { FollowUpDialog } from './FollowUpDialog'
import { FollowUpRow } from './FollowUpRow'
import styles from './FollowUps.module.css'

/** Everything that is left to do after incidents, by when it is due. */
export function FollowUps() {
  const followUps = useCompanion((state) => state.followUps)
  const words = text.incidents.followUps
  const [adding, setAdding] = useState(false)
  const open = byDueDate(Object.values(followUps))
  const add = (
    <Button icon={<Plus />} onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  )
  return (
    <>
      {open.length === 0 ? (
        <EmptyState title={words.none.title} sentence={words.none.sentence} action={add} />
      ) : (
        <>
          <Card title={words.notDone}>
            <ul className={styles.list}>
              {open.map((followUp) => (
                <FollowUpRow key={followUp.id} followUp={followUp} />
              ))}
            </ul>
          </Card>
          <div>{add}</div>
        </>
      )}
      {adding && <FollowUpDialog followUp={null} incidentId={null} onClose={() => setAdding(false)} />}
    </>
  )
}
