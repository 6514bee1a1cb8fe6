import { failure, type Result, success } from '../../shared/result'
import { type DueTime, dueTimes } from '../../shared/runbook/due'
import { text } from '../../shared/text/text'
import { formatIsoTime, isKnownZone, parseIsoTime } from '../../shared/time/iso'
import type { Clock } from '../clock'
import { fail, unable } from './exit'
import { understandFiles } from './runbook-files'

export interface DueOptions {
  from?: string
  to?: string
  zone?: string
  json?: boolean
}

interface Range {
  from: number
  to: number
  zone: string
}

const day = 24 * 60 * 60_000
const usualDays = 7
const mostDays = 1_100

/**
 * Prints every time at which something of a runbook, or of a folder of them, is due, in order: "2026-03-29T03:00+02:00
 * title  (file:line)". Returns the exit code.
 */
export async function printDue(path: string, options: DueOptions, clock: Clock): Promise<number> {
  const range = rangeOf(options, clock)
  if (!range.ok) return fail(range.error)
  const understood = await understandFiles(path)
  if (!understood.ok) return fail(understood.error)
  const { from, to, zone } = range.value
  const { files, complaints } = understood.value
  const due = files
    .flatMap(({ path: file, model }) => dueTimes(model, from, to, zone).map((time) => ({ file, ...time })))
    .sort((a, b) => a.at - b.at)
  console.log(
    options.json === true
      ? JSON.stringify(
          due.map((time) => asJson(time, zone)),
          null,
          2,
        )
      : asText(due, zone),
  )
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? unable : 0
}

/** From now, for a week, in this machine's zone, unless something else is asked for. */
function rangeOf(options: DueOptions, clock: Clock): Result<Range, string> {
  const words = text.commandLine.due
  const zone = options.zone ?? clock.zone()
  if (!isKnownZone(zone)) return failure(words.unknownZone(zone))
  const from = options.from === undefined ? clock.now() : parseIsoTime(options.from, zone)
  if (from === null) return failure(words.notATime('--from', options.from ?? ''))
  const to = options.to === undefined ? from + usualDays * day : parseIsoTime(options.to, zone)
  if (to === null) return failure(words.notATime('--to', options.to ?? ''))
  if (to <= from) return failure(words.endsBeforeItBegins)
  if (to - from > mostDays * day) return failure(words.tooLong)
  return success({ from, to, zone })
}

function asText(due: readonly (DueTime & { file: string })[], zone: string): string {
  if (due.length === 0) return text.commandLine.due.nothing
  return due
    .map(({ at, title, file, line }) => `${formatIsoTime(at, zone)}  ${title}  (${file}:${line})`)
    .join('\n')
}

function asJson({ at, ...rest }: DueTime & { file: string }, zone: string) {
  return { at: formatIsoTime(at, zone), ...rest }
}
