/** "22:00" of minutes after midnight. */
export function timeOfDay(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** The minutes after midnight of "22:00"; null for what a field for times holds while it is being filled in. */
export function minuteOfDay(written: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(written) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}
