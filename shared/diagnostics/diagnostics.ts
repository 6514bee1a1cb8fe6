import { text } from '../text/text'
import { type Personal, withoutPersonal } from './without-personal'

/** What is known of an installation and its data. Times are UTC milliseconds, sizes bytes. */
export interface DiagnosticFacts {
  at: number
  zone: string
  version: string
  /** The system and what runs on it. */
  runsOn: string
  files: readonly { name: string; size: number }[]
  /** What was found wrong with the database; empty when it is whole. */
  faults: readonly string[]
  copies: readonly { at: number; size: number }[]
  /** How many rows each table has. */
  rows: readonly { table: string; count: number }[]
  /** The last lines of the technical log, the oldest first. */
  logLines: readonly string[]
}

/** All that helps to find out what is wrong, without names, addresses, secrets or anything that a person wrote. */
export function diagnosticsText(facts: DiagnosticFacts, personal: Personal): string {
  const { at, zone, version, runsOn, files, faults, copies, rows, logLines } = facts
  const words = text.diagnostics.gathered
  const clean = (written: string) => withoutPersonal(written, personal)
  return [
    words.installation(version, runsOn),
    words.at(new Date(at).toISOString(), zone),
    '',
    words.files,
    ...files.map(({ name, size }) => `  ${clean(name)}: ${megabytes(size)}`),
    '',
    words.database(faults.length === 0 ? words.whole : clean(faults.join('; '))),
    ...copies.map((copy) => `  ${words.copy(new Date(copy.at).toISOString(), megabytes(copy.size))}`),
    '',
    words.rows,
    ...rows.map(({ table, count }) => `  ${table}: ${count}`),
    '',
    words.log,
    ...logLines.flatMap((line) => `  ${clean(shortLine(line))}`),
    '',
  ].join('\n')
}

/** Time, level, part, message and cause of a line of the log; stacks and details stay on the laptop. */
function shortLine(line: string): string {
  const read = parsed(line)
  if (read === null) return text.diagnostics.gathered.unreadableLine
  const { time, level, part, message, cause } = read
  const head = [time, level, part].filter((word) => typeof word === 'string').join(' ')
  return `${head}: ${String(message)}${causeOf(cause)}`
}

function causeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return ''
  const { name, code, message } = { name: '', code: '', message: '', ...cause }
  return ` (${[name, code, message].filter((word) => word !== '').join(' ')})`
}

function parsed(line: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(line)
    return typeof read === 'object' && read !== null ? { ...read } : null
  } catch {
    return null
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}
