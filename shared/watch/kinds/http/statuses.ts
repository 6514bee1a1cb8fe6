import { z } from 'zod'
import { text } from '../../../text/text'
import { refuse } from '../../fields'
import type { StatusRange } from './target'

/** "200-299, 401" as ranges. */
export const statusRangesText = z
  .union([z.string(), z.number()])
  .transform((written, context): StatusRange[] => {
    const ranges = String(written).split(',').map(parseStatusRange)
    const understood = ranges.filter((range) => range !== null)
    if (understood.length === ranges.length) return understood
    return refuse(context, text.watch.problems.statuses(String(written)))
  })

function parseStatusRange(written: string): StatusRange | null {
  const match = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(written)
  if (match === null) return null
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  return from <= to ? { from, to } : null
}
