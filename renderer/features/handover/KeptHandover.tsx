import { noteMarkdown } from '../../../shared/handover/markdown'
import type { ReadHandover } from '../../../shared/handover/view'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { EmptyState } from '../../ui/EmptyState'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { AcceptHandover } from './AcceptHandover'
import { ExportMenu } from './ExportMenu'
import styles from './Handover.module.css'
import { HandoverText } from './HandoverText'
import { Questions } from './Questions'
import { ShiftSpan } from './ShiftSpan'
import { useHandover } from './use-handover'

/** A handover that is kept here: one of another to be accepted, or one that is over to be read. */
export function KeptHandover({ id }: { id: string }) {
  const words = text.handover.past
  const { handover, problem } = useHandover(id)
  const back = <a href={addressOf('shift', 'handover')}>{words.back}</a>
  if (problem !== null) return <EmptyState title={words.cannotBeShown} sentence={problem} action={back} />
  if (handover === null) return null
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h2>
          <Sentence of={words.of(<ShiftSpan shift={handover} />)} />
        </h2>
        <div className={styles.actions}>
          <small>
            <Sentence of={words.written(<Time at={handover.savedAt} />)} />
          </small>
          {back}
          <ExportMenu
            id={handover.id}
            accepted={!handover.own && handover.acceptedHere.length === handover.lines.length}
          />
        </div>
      </div>
      {handover.own ? <OwnHandover handover={handover} /> : <AcceptHandover handover={handover} />}
    </div>
  )
}

function OwnHandover({ handover }: { handover: ReadHandover }) {
  const { person, startedAt, endedAt, plannedEndAt, savedAt, questions } = handover
  const note = noteMarkdown({
    ...handover,
    writtenAt: savedAt,
    from: { person },
    shift: { startedAt, endedAt, plannedEndAt },
  })
  return (
    <>
      <HandoverText label={text.handover.past.one} text={note} />
      {questions.length > 0 && <Questions noteId={handover.id} questions={questions} />}
    </>
  )
}
