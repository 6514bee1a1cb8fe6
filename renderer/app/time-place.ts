import { useMemo } from 'react'
import { chosenFormats, formatAs } from '../../shared/time/formats'
import { useCopy } from './store'

/** In which zone and formats this window shows times; null until the state has come. */
export function useTimePlace() {
  const zone = useCopy(({ state }) => state?.companion.zone ?? null)
  const system = useCopy(({ state }) => state?.companion.formats ?? null)
  const clock = useCopy(({ state }) => state?.preferences.clock ?? 'system')
  return useMemo(() => {
    if (zone === null || system === null) return null
    const formats = chosenFormats(system, clock)
    // Before anything below is drawn: what writes a time there asks what is in force.
    formatAs(formats)
    return { zone, formats }
  }, [zone, system, clock])
}
