import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Run } from '../../../shared/shift/record'
import { useAgenda } from '../../app/use-agenda'

const CurrentRuns = createContext(new Map<string, Run | null>())

/** Gives the ticks of the current runs to what is below; only the items render again when one changes. */
export function CurrentRunsProvider({ children }: { children: ReactNode }) {
  const items = useAgenda()
  const current = useMemo(() => new Map(items.map(({ checklist, run }) => [checklist.key, run])), [items])
  return <CurrentRuns.Provider value={current}>{children}</CurrentRuns.Provider>
}

/** The run that a checklist's ticks belong to now; null before the first tick. */
export function useCurrentRun(checklistKey: string): Run | null {
  return useContext(CurrentRuns).get(checklistKey) ?? null
}
