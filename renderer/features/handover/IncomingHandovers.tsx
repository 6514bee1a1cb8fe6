import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { Sentence } from '../../ui/Sentence'
import { AcceptanceWords } from './AcceptanceWords'
import { addressOfHandover } from './handover-address'
import { ShiftSpan } from './ShiftSpan'

/** The handovers that came from others and are new, or were accepted a moment ago. */
export function IncomingHandovers() {
  const incoming = useCompanion((state) => state.handoverExchange.incoming)
  if (incoming.length === 0) return null
  return (
    <Card title={text.handover.past.fromOthers}>
      {incoming.map((note) => (
        <div key={note.noteId}>
          <a href={addressOfHandover(note.noteId)}>
            <Sentence
              of={text.handover.past.of(<ShiftSpan shift={{ person: note.person, ...note.shift }} />)}
            />
          </a>
          <AcceptanceWords note={note} />
        </div>
      ))}
    </Card>
  )
}
