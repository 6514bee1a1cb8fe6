import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { AcceptanceWords } from './AcceptanceWords'
import { addressOfHandover } from './handover-address'
import { ShiftSpan } from './ShiftSpan'

/** The handovers that came from others and are new, or were accepted a moment ago. */
export function IncomingHandovers() {
  const incoming = useCompanion((state) => state.handoverExchange.incoming)
  if (incoming.length === 0) return null
  return (
    <Card title="From others">
      {incoming.map((note) => (
        <div key={note.noteId}>
          <a href={addressOfHandover(note.noteId)}>
            Handover of <ShiftSpan shift={{ person: note.person, ...note.shift }} />
          </a>
          <AcceptanceWords note={note} />
        </div>
      ))}
    </Card>
  )
}
