import { localDay, localTime } from '../../time/display'

/** "Mon 23 Nov 03:14": a time that is still right when the note is read on another day. UTC milliseconds. */
export function moment(at: number, zone: string): string {
  return `${localDay(at, zone)} ${localTime(at, zone)}`
}

/** What was written in several lines, as it stands in one. */
export function inOneLine(written: string): string {
  return written.trim().replaceAll(/\s*\n\s*/g, ' / ')
}
