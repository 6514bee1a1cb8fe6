import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { Time } from '../../ui/Time'
import { AcceptanceWords } from './AcceptanceWords'
import styles from './Handover.module.css'
import { Questions } from './Questions'

/** The handover that was given last, with who accepted it and what they asked. */
export function GivenHandovers() {
  const given = useCompanion((state) => state.handoverExchange.given[0])
  if (given === undefined) return null
  return (
    <Card title="Given">
      <p>
        Handover of {given.person}, given <Time at={given.writtenAt} />.
      </p>
      <AcceptanceWords note={given} />
      {given.questions.length > 0 && (
        <div className={styles.lines}>
          <Questions noteId={given.noteId} questions={given.questions} />
        </div>
      )}
    </Card>
  )
}
