import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { AcceptanceWords } from './AcceptanceWords'
import styles from './Handover.module.css'
import { Questions } from './Questions'

/** The handover that was given last, with who accepted it and what they asked. */
export function GivenHandovers() {
  const given = useCompanion((state) => state.handoverExchange.given[0])
  if (given === undefined) return null
  return (
    <Card title={text.handover.exchange.given}>
      <p>
        <Sentence of={text.handover.past.given(given.person, <Time at={given.writtenAt} />)} />
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
