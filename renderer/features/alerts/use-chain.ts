import { useMemo } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { type Callable, callableChain } from '../../../shared/alert/callable'
import { type ChainPlace, nextInChain } from '../../../shared/alert/escalation'
import { useCompanion } from '../../app/store'
import { useNow } from '../../ui/clock'

const step = 15_000

/** Who can be called now, in order: who is marked away is left out, or replaced. */
export function useCallableChain(): Callable[] {
  const chain = useCompanion((state) => state.runbook?.model.contacts.chain)
  const absences = useCompanion((state) => state.absences)
  const now = useNow(step)
  return useMemo(() => callableChain(chain ?? [], absences, now), [chain, absences, now])
}

/** Whom an alert is with, and who is called next. */
export function useChainPlace(alert: Alert): ChainPlace {
  const chain = useCallableChain()
  const now = useNow(step)
  return useMemo(() => nextInChain(chain, alert, now), [chain, alert, now])
}
