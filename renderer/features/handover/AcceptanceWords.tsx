import type { ExchangedNote } from '../../../shared/handover/view'
import { text } from '../../../shared/text/text'
import { bold, Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'

/** Who accepted a note and when; the first who accepted all of it has it. */
export function AcceptanceWords({ note }: { note: ExchangedNote }) {
  const words = text.handover.accepting
  const { acceptedBy, acceptances, lines } = note
  if (acceptances.length === 0) return <p>{words.nobody}</p>
  return (
    <>
      {acceptedBy !== null && (
        <p>
          <Sentence of={words.acceptedBy(acceptedBy.person, <Time at={acceptedBy.at} />, bold)} />
        </p>
      )}
      {(acceptances.length > 1 || acceptedBy === null) && (
        <ul>
          {acceptances.map(({ id, person, at, lines: count }) => (
            <li key={id}>
              <small>
                <Sentence
                  of={
                    count === lines
                      ? words.allBy(person, <Time at={at} />)
                      : words.linesBy({ person, lines: count, of: lines }, <Time at={at} />)
                  }
                />
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
