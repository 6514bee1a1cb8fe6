import { contactName } from '../../../../shared/alert/callable'
import type { Incident } from '../../../../shared/incident/incident'
import { nextCall } from '../../../../shared/incident/next-call'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { useNow } from '../../../ui/clock'
import { useCallableChain } from '../../alerts/use-chain'
import { CallButton } from '../../now/CallButton'

/** Who is called when an incident escalates, one click away. */
export function WhomToCall({ incident }: { incident: Incident }) {
  const chain = useCallableChain()
  const known = useCompanion((state) => state.alerts)
  const now = useNow(15_000)
  const next = nextCall(
    chain,
    incident.alertIds.flatMap((id) => known[id] ?? []),
    now,
  )
  if (next === null)
    return (
      <small>
        The chain names nobody further: <a href={addressOf('contacts')}>contacts</a>
      </small>
    )
  const name = contactName(next)
  if (next.phone === null) return <small>Next: {name}</small>
  return <CallButton variant="plain" phone={next.phone}>{`Call ${name}`}</CallButton>
}
