import { useMemo } from 'react'
import { useCompanion } from '../../app/store'

/** The shifts whose handovers are being written: those that are on, and the one that ended last while nobody is. */
export function useWrittenShiftIds(): readonly string[] {
  const shifts = useCompanion((state) => state.shifts)
  const drafts = useCompanion((state) => state.drafts)
  return useMemo(
    () => [...new Set([...shifts.map(({ id }) => id), ...drafts.map(({ shiftId }) => shiftId)])],
    [shifts, drafts],
  )
}
