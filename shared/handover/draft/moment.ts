import { localDay, localTime } from '../../time/display'

/** "Mon 23 Nov 03:14": a time that is still right when the note is read on another day. UTC milliseconds. */
export function moment(at: number, zone: string): string {
  return `${localDay(at, zone)} ${localTime(at, zone)}`
}

/** A reason as it stands behind what it explains: " (waiting for the vendor)". */
export function because(reason: string | null): string {
  return reason === null || reason.trim() === '' ? '' : ` (${reason.trim()})`
}
