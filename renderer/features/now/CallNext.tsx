import { useMemo } from 'react'
import type { Alert } from '../../../shared/incident/alert'
import { nextInChain } from '../../../shared/incident/escalation'
import { useCompanion } from '../../app/store'
import { useNow } from '../../ui/clock'
import { CallButton } from './CallButton'

/** Whom to call next, one click away. */
export function CallNext({ alert }: { alert: Alert }) {
  const chain = useCompanion((state) => state.runbook?.model.contacts.chain)
  const now = useNow(60_000)
  const { next } = useMemo(() => nextInChain(chain ?? [], alert, now), [chain, alert, now])
  if (next === null || next.phone === null) return null
  return (
    <CallButton variant="plain" phone={next.phone}>
      {`Call ${next.name ?? next.role ?? next.phone}`}
    </CallButton>
  )
}
