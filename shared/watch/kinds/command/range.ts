/**
 * A range of the Nagios plugin guidelines: values outside of it are trouble, or, where `inside` is set, those
 * within. Both ends belong to it; null: open.
 */
export interface PluginRange {
  from: number | null
  to: number | null
  inside: boolean
}

const number = '-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?'
const form = new RegExp(`^(@)?(?:(~|${number})?:)?(${number})?$`)

/** Reads "10", "10:", "~:10", "10:20" and "@10:20"; null for a text that is none of them. */
export function parseRange(text: string): PluginRange | null {
  const match = form.exec(text.trim())
  if (match === null || text.trim().length > 100) return null
  const [whole, inverted, start, end] = match
  if (start === undefined && end === undefined) return null
  const from = start === '~' ? null : Number(start ?? '0')
  const to = end === undefined ? null : Number(end)
  if (from !== null && to !== null && from > to) return null
  return whole === '' ? null : { from, to, inside: inverted === '@' }
}

/** Whether a value is trouble by a range. */
export function isTrouble(range: PluginRange, value: number): boolean {
  const within = (range.from === null || value >= range.from) && (range.to === null || value <= range.to)
  return within === range.inside
}
