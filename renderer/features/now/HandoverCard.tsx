import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { Time } from '../../ui/Time'
import { addressOfHandover } from '../handover/handover-address'
import styles from './SideCard.module.css'

/** The handovers of others that nobody here has accepted yet. */
export function HandoverCard() {
  const words = text.now.handovers
  const incoming = useCompanion((state) => state.handoverExchange.incoming)
  const open = incoming.filter(({ acceptedHere, lines }) => acceptedHere < lines)
  if (open.length === 0) return null
  return (
    <Card title={words.waiting(open.length)}>
      {open.map(({ noteId, person, writtenAt, acceptedBy }) => (
        <div key={noteId}>
          <div className={styles.row}>
            <a href={addressOfHandover(noteId)}>{words.of(person)}</a>
            <small className={styles.number}>
              <Time at={writtenAt} />
            </small>
          </div>
          {acceptedBy !== null && (
            <small className={styles.below}>{words.acceptedBy(acceptedBy.person)}</small>
          )}
        </div>
      ))}
    </Card>
  )
}
