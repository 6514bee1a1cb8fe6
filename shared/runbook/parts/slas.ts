import { findDuration } from '../../time/duration'
import { findFractions, findThreshold } from '../../watch/read-quantity'
import type { Sla } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { parseSupportHours } from '../support-hours'
import { readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const slaWords = /\bSLAs?\b|\bSLOs?\b|\bservice[- ]levels?\b|\bservice (?:targets|objectives)\b/i
const columnWords = {
  target: /\btarget\b|\bvalue\b|\bcommitment\b|\bagreed\b/i,
  name: /\bobjective\b|\bmetric\b|\bSLA\b|\bSLO\b|\bindicator\b|\bmeasure\b|\bwhat\b|\bname\b|\bservice level\b/i,
}

const kinds: readonly { words: RegExp; read(field: Field): Sla }[] = [
  {
    words: /\bRTO\b|\brecovery time\b/i,
    read: (field) => ({ ...base(field), kind: 'rto', duration: findDuration(field.value) }),
  },
  {
    words: /\bRPO\b|\brecovery point\b/i,
    read: (field) => ({ ...base(field), kind: 'rpo', duration: findDuration(field.value) }),
  },
  { words: /\bavailab|\buptime\b/i, read: availability },
  {
    words: /\bsupport\b|\bhours\b|\bcoverage\b/i,
    read: (field) => ({ ...base(field), kind: 'support hours', hours: parseSupportHours(field.value) }),
  },
  { words: /\brespon[sd]|\blatency\b/i, read: responseTime },
]

/** The promises of the sections on service levels, in lists, lines of their own or tables. */
export function readSlas(outline: Outline): Sla[] {
  const ofSections = outline.sections.filter(isOfSlas).flatMap(({ blocks }) => fieldsOf(blocks))
  const ofTables = tablesOf(outline)
    .filter(({ section }) => isOfSlas(section))
    .flatMap(fieldsOfTable)
  return [...ofSections, ...ofTables].sort((a, b) => a.line - b.line).flatMap(slaOf)
}

function isOfSlas(section: OutlineSection): boolean {
  return isWithin(section, slaWords)
}

function fieldsOfTable(table: TextTable): Field[] {
  const read = readColumns(table, columnWords, ['target', 'name'])
  if (read === null) return []
  return table.rows.map((row) => ({ name: read(row, 'name'), value: read(row, 'target'), line: row.line }))
}

function slaOf(field: Field): Sla[] {
  if (filled(field.value) === null) return []
  const kind = kinds.find(({ words }) => words.test(field.name))
  return [kind === undefined ? { ...base(field), kind: 'other' } : kind.read(field)]
}

function base({ name, value, line }: Field): { name: string; text: string; line: number } {
  return { name, text: value, line }
}

const periods: readonly { words: RegExp; per: 'day' | 'week' | 'month' | 'quarter' | 'year' }[] = [
  { words: /\byear|\bannual/i, per: 'year' },
  { words: /\bquarter/i, per: 'quarter' },
  { words: /\bmonth/i, per: 'month' },
  { words: /\bweek/i, per: 'week' },
  { words: /\bday\b|\bdaily\b/i, per: 'day' },
]

function availability(field: Field): Sla {
  const per = periods.find(({ words }) => words.test(field.value))?.per ?? null
  const [fraction = null] = findFractions(field.value)
  return { ...base(field), kind: 'availability', fraction, downtime: findDuration(field.value), per }
}

function responseTime(field: Field): Sla {
  const words = `${field.name} ${field.value}`
  const percentile = /\bp(\d{2})(?:\.?(\d))?\b/i.exec(words)
  const [share = null] = findFractions(field.value)
  const ofPercentile = percentile === null ? null : Number(`0.${percentile[1]}${percentile[2] ?? ''}`)
  const ofMedian = /\bmedian\b/i.test(words) ? 0.5 : null
  return {
    ...base(field),
    kind: 'response time',
    threshold: findThreshold(field.value),
    share: share ?? ofPercentile ?? ofMedian,
  }
}
