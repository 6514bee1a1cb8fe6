import type { ReadHandover } from '../../../shared/handover/view'
import { useCompanion } from '../../app/store'
import { useAsked } from '../../app/use-asked'

/** A handover by the id of its note or of its shift; read again whenever something about one of them arrives. */
export function useHandover(id: string): { handover: ReadHandover | null; problem: string | null } {
  const exchange = useCompanion((state) => state.handoverExchange)
  const { value, problem } = useAsked('handover.read', { id }, exchange)
  return { handover: value, problem }
}
