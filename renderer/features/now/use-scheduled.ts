import { useMemo } from 'react'
import type { AgendaItem } from '../../../shared/shift/agenda'
import { useAgenda } from '../../app/use-agenda'
import { scheduledByTime } from './scheduled'

/** The checklists that the clock asks for, what to do next first. */
export function useScheduled(): AgendaItem[] {
  const items = useAgenda()
  return useMemo(() => scheduledByTime(items), [items])
}
