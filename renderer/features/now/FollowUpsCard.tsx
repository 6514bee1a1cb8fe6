import { byDueDate } from '../../../shared/incident/follow-up-order'
import { text } from '../../../shared/text/text'
import { localTimestamp } from '../../../shared/time/display'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/clock'
import { useZone } from '../../ui/Time'
import { incidentsAddress } from '../incidents/incidents-address'
import styles from './SideCard.module.css'

const mostShown = 4

/** What is left to do after incidents, the first due first. */
export function FollowUpsCard() {
  const words = text.now.followUps
  const followUps = useCompanion((state) => state.followUps)
  const zone = useZone()
  const now = useNow(60_000)
  const open = byDueDate(Object.values(followUps))
  if (open.length === 0) return null
  return (
    <Card title={words.title} actions={<a href={incidentsAddress.followUps}>{words.all(open.length)}</a>}>
      {open.slice(0, mostShown).map(({ id, text, owner, dueAt }) => (
        <div key={id} className={styles.row}>
          <a href={incidentsAddress.followUps}>{text}</a>
          <small className={dueAt !== null && dueAt < now ? styles.late : undefined}>
            {dueAt === null ? owner || words.nobody : words.due(localTimestamp(dueAt, zone).slice(0, 10))}
          </small>
        </div>
      ))}
    </Card>
  )
}
