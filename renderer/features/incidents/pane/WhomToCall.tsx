import { contactName } from '../../../../shared/alert/callable'
import type { Incident } from '../../../../shared/incident/incident'
import { nextCall } from '../../../../shared/incident/next-call'
import { text } from '../../../../shared/text/text'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { useNow } from '../../../ui/clock'
import { Sentence } from '../../../ui/Sentence'
import { useCallableChain } from '../../alerts/use-chain'
import { CallButton } from '../../now/CallButton'

/** Who is called when an incident escalates, one click away. */
export function WhomToCall({ incident }: { incident: Incident }) {
  const chain = useCallableChain()
  const known = useCompanion((state) => state.alerts)
  const words = text.incidents.pane.timers
  const now = useNow(15_000)
  const next = nextCall(
    chain,
    incident.alertIds.flatMap((id) => known[id] ?? []),
    now,
  )
  if (next === null)
    return (
      <small>
        <Sentence of={words.nobodyFurther((contacts) => <a href={addressOf('contacts')}>{contacts}</a>)} />
      </small>
    )
  const name = contactName(next)
  if (next.phone === null) return <small>{words.nextNamed(name)}</small>
  return (
    <CallButton variant="plain" phone={next.phone}>
      {text.now.call.named(name)}
    </CallButton>
  )
}
