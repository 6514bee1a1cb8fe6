import { createContext, useContext } from 'react'
import { localDay, localMoment, localTime, zoneName } from '../../shared/time/display'
import { type Formats, fixedFormats } from '../../shared/time/formats'
import { useNow } from './clock'

/** How all times below are shown: in a zone (as Area/City), and in formats, which show them anew when they change. */
interface TimePlace {
  zone: string
  formats: Formats
}
const Place = createContext<TimePlace>({ zone: 'UTC', formats: fixedFormats })
export const TimeProvider = Place.Provider

/** The zone in which times are shown. */
export function useZone(): string {
  return useContext(Place).zone
}

interface TimeProps {
  /** UTC milliseconds. */
  at: number
  /** `clock`: "03:14" always. `moment`: with the day where it is not today. */
  form?: 'clock' | 'moment'
}

/** A moment in local time; its title gives the date, the zone and UTC. */
export function Time({ at, form = 'moment' }: TimeProps) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={fullTime(at, zone)}>
      {form === 'clock' ? localTime(at, zone) : localMoment(at, now, zone)}
    </time>
  )
}

/** "Mon 23 Nov 03:14 CET · 02:14 UTC" */
export function fullTime(at: number, zone: string): string {
  const local = `${localDay(at, zone)} ${localTime(at, zone)} ${zoneName(at, zone)}`
  return `${local} · ${localTime(at, 'UTC')} UTC`
}
