import type { ExchangedNote } from '../../../shared/handover/view'
import { Time } from '../../ui/Time'

/** Who accepted a note and when; the first who accepted all of it has it. */
export function AcceptanceWords({ note }: { note: ExchangedNote }) {
  const { acceptedBy, acceptances, lines } = note
  if (acceptances.length === 0) return <p>Nobody has accepted it yet.</p>
  return (
    <>
      {acceptedBy !== null && (
        <p>
          Accepted by <b>{acceptedBy.person}</b>, <Time at={acceptedBy.at} />.
        </p>
      )}
      {(acceptances.length > 1 || acceptedBy === null) && (
        <ul>
          {acceptances.map(({ id, person, at, lines: count }) => (
            <li key={id}>
              <small>
                {person} accepted {count === lines ? 'all of it' : `${count} of ${lines} lines`},{' '}
                <Time at={at} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
