import { useMemo } from 'react'
import type { ReadHandover } from '../../../shared/handover/view'
import { bySection } from '../../../shared/handover/words'
import { text } from '../../../shared/text/text'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './Handover.module.css'
import { IncomingLine } from './IncomingLine'
import { Questions } from './Questions'

/** Accepts a handover of another, line by line or as a whole, and asks back. */
export function AcceptHandover({ handover }: { handover: ReadHandover }) {
  const words = text.handover.accepting
  const { sections } = text.handover.note
  const { id, lines, changed, acceptedHere, acceptances, questions, person } = handover
  const accepted = useMemo(() => new Set(acceptedHere), [acceptedHere])
  const isNew = useMemo(() => new Set(changed), [changed])
  const open = lines.length - accepted.size
  const whole = acceptances.find((acceptance) => acceptance.lines === null)
  return (
    <>
      <div className={styles.bar}>
        <span>
          {open === 0 ? words.all : words.waiting(open, lines.length)}
          {open > 0 && isNew.size > 0 && ` ${words.newOnes(isNew.size)}`}
          {whole !== undefined && (
            <>
              {' '}
              <Sentence of={words.firstBy(whole.by, <Time at={whole.at} />)} />
            </>
          )}
        </span>
        {open > 0 && (
          <Button variant="primary" onClick={() => void accept(id, null)}>
            {words.acceptWhole}
          </Button>
        )}
      </div>
      <div className={styles.lines}>
        {bySection(lines).map(({ section, lines: inSection }) => (
          <section key={section} aria-label={sections[section].title}>
            <h3>{sections[section].title}</h3>
            {inSection.length === 0 && <small>{sections[section].none}</small>}
            <ul className={styles.list}>
              {inSection.map((line) => (
                <IncomingLine
                  key={line.id}
                  noteId={id}
                  line={line}
                  accepted={accepted.has(line.id)}
                  changed={isNew.has(line.id)}
                  onAccept={() => void accept(id, [line.id])}
                />
              ))}
            </ul>
          </section>
        ))}
        <h3>{words.questionsTo(person)}</h3>
        <Questions
          noteId={id}
          questions={questions}
          lineText={(lineId) => lines.find((line) => line.id === lineId)?.text ?? null}
        />
      </div>
    </>
  )
}

async function accept(noteId: string, lines: string[] | null): Promise<void> {
  const reply = await request('handover.accept', { noteId, lines })
  if (!reply.ok) return
  const { taken } = reply.value
  if (lines !== null && taken.length === 0) return
  const words = text.handover.accepting
  const sentence = taken.length === 0 ? words.done : words.doneWith(taken)
  showToast({ level: 'information', sentence })
}
