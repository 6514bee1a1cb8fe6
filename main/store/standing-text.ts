import { z } from 'zod'
import { type Confirmation, confirmationSchema } from '../../shared/watch/confirm'
import { partStandingSchema, type Standing, standingSchema } from '../../shared/watch/standing'
import type { Verdict } from '../../shared/watch/status'

/**
 * A standing as it is stored: JSON, with the latest checks as words, since they are most of it and each check has all
 * of them written anew. "Olp2x0sw0 CUfk0" is one that was ok, with its time in base 36, and 20 s later one that was
 * critical since nothing to judge came back; M stands for a maintenance.
 */
export function writeStanding({ whole, parts, ...rest }: Standing): string {
  const written = Object.entries(parts).map(([key, part]) => [
    key,
    { ...part, confirmation: writeConfirmation(part.confirmation) },
  ])
  return JSON.stringify({ ...rest, whole: writeConfirmation(whole), parts: Object.fromEntries(written) })
}

/** Reads what `writeStanding` wrote, or a Watchkeeper that wrote each check as an object; null for anything else. */
export function readStanding(text: string | null): Standing | null {
  if (text === null) return null
  try {
    const standing = storedStanding.safeParse(JSON.parse(text))
    return standing.success ? standing.data : null
  } catch {
    return null
  }
}

type RecentCheck = Confirmation['recent'][number]

const marks = { ok: 'O', warning: 'W', critical: 'C' } as const satisfies Record<Verdict, string>
const verdicts = new Map<string, Verdict>([
  [marks.ok, 'ok'],
  [marks.warning, 'warning'],
  [marks.critical, 'critical'],
])
const word = /^([OWC])(U?)(M?)(-?[0-9a-z]+)$/

function writeConfirmation(confirmation: Confirmation): unknown {
  let before = 0
  const words = confirmation.recent.map(({ verdict, at, unreachable, maintenance }) => {
    const flags = `${unreachable === true ? 'U' : ''}${maintenance === true ? 'M' : ''}`
    const since = (at - before).toString(36)
    before = at
    return `${marks[verdict]}${flags}${since}`
  })
  return { ...confirmation, recent: words.join(' ') }
}

/** The checks in place of their words, without what is none. */
function readRecent(written: unknown): unknown {
  if (typeof written !== 'string') return written
  let before = 0
  return written.split(' ').flatMap((each): RecentCheck[] => {
    const [, mark = '', unreachable, maintenance, since = ''] = word.exec(each) ?? []
    const verdict = verdicts.get(mark)
    if (verdict === undefined) return []
    before += Number.parseInt(since, 36)
    return [
      {
        verdict,
        at: before,
        ...(unreachable === 'U' ? { unreachable: true } : {}),
        ...(maintenance === 'M' ? { maintenance: true } : {}),
      },
    ]
  })
}

const storedConfirmation = confirmationSchema.extend({
  recent: z.preprocess(readRecent, confirmationSchema.shape.recent),
})
const storedStanding = standingSchema.extend({
  whole: storedConfirmation,
  parts: z.record(z.string(), partStandingSchema.extend({ confirmation: storedConfirmation })).default({}),
})
