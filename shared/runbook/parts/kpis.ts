import { parseRange, parseThreshold, type Threshold } from '../../watch/quantity'
import type { Kpi } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const columnWords = {
  warning: /\bwarn(?:ing)?\b|\bamber\b|\byellow\b/i,
  critical: /\bcrit(?:ical)?\b|\balarm\b|\bred\b/i,
  normal: /\bnormal\b|\btarget\b|\bhealthy\b|\bexpected\b|\bgreen\b|\bok\b|\bbaseline\b/i,
  name: /\bmetric\b|\bkpi\b|\bindicator\b|\bmeasure(?:ment)?\b|\bsignal\b|\bcheck\b|\bname\b|\bwhat\b/i,
}

/** A row of a table that has columns for a metric, its warning and its critical threshold, or a line that has all. */
export function readKpis(outline: Outline): Kpi[] {
  const ofLines = outline.sections
    .filter((section) => isWithin(section, sectionWords))
    .flatMap(({ blocks }) => fieldsOf(blocks).flatMap(kpiOfField))
  return [...tablesOf(outline).flatMap(kpisOf), ...ofLines].sort((a, b) => a.line - b.line)
}

const sectionWords =
  /\bmetrics?\b|\bkpis?\b|\bindicators?\b|\bsignals?\b|\bthresholds?\b|\blimits\b|\bmonitor(?:s|ing)?\b|\balert(?:s|ing)?\b/i
const levelWords = {
  normal: /\b(?:normal(?:ly)?|target|healthy|expected|green|ok)\b:?\s*/i,
  warning: /\b(?:warn(?:ing)?s?|amber|yellow)\b:?\s*(?:at |when |if )?/i,
  critical: /\b(?:crit(?:ical)?|red|page)\b:?\s*(?:at |when |if )?/i,
}

/** "**CPU:** normal 0-70 %, warning above 70 %, critical above 85 %" */
function kpiOfField({ name, value, line }: Field): Kpi[] {
  const textAfter = (words: RegExp) => {
    const part = value.split(/[,;]\s+/).find((candidate) => words.test(candidate)) ?? ''
    return part.slice(part.search(words)).replace(words, '')
  }
  const warning = parseThreshold(textAfter(levelWords.warning))
  const critical = parseThreshold(textAfter(levelWords.critical))
  if (warning === null && critical === null) return []
  const normal = textAfter(levelWords.normal)
  const metric = metricOf(name, warning ?? critical)
  return [{ name, metric, normal: filled(normal), normalRange: parseRange(normal), warning, critical, line }]
}

/** The threshold cells of every KPI as they are written; for what is told about those that are not understood. */
export function kpiThresholdTexts(outline: Outline): { name: string; text: string; line: number }[] {
  return tablesOf(outline).flatMap((table) => {
    const read = readColumns(table, columnWords, ['name', 'warning', 'critical'])
    if (read === null) return []
    return table.rows.flatMap((row) =>
      (['warning', 'critical'] as const).map((column) => ({
        name: `${read(row, 'name')}, ${column}`,
        text: read(row, column),
        line: row.line,
      })),
    )
  })
}

function kpisOf(table: TextTable): Kpi[] {
  const read = readColumns(table, columnWords, ['name', 'warning', 'critical'])
  if (read === null) return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    if (name === null) return []
    const warning = parseThreshold(read(row, 'warning'))
    const critical = parseThreshold(read(row, 'critical'))
    const metric = metricOf(name, warning ?? critical)
    const normal = filled(read(row, 'normal'))
    const normalRange = normal === null ? null : parseRange(normal)
    return [{ name, metric, normal, normalRange, warning, critical, line: row.line }]
  })
}

const metricWords: readonly {
  metric: NonNullable<Kpi['metric']>
  words: RegExp
  unit: Threshold['unit'] | null
}[] = [
  {
    metric: 'network latency',
    words: /\bnetwork\b.*\blatency\b|\bround[- ]?trip\b|\bping\b/i,
    unit: 'milliseconds',
  },
  {
    metric: 'response time',
    words: /\bresponse\b|\blatency\b|\brequest (?:time|duration)\b/i,
    unit: 'milliseconds',
  },
  { metric: 'error rate', words: /\berrors?\b|\bfailure rate\b/i, unit: null },
  { metric: 'connections', words: /\bconnections?\b/i, unit: null },
  { metric: 'cpu', words: /\bcpu\b|\bprocessor\b/i, unit: 'fraction' },
  { metric: 'memory', words: /\bmemory\b|\bram\b/i, unit: 'fraction' },
  { metric: 'disk', words: /\bdisks?\b|\bstorage\b|\bfile ?systems?\b/i, unit: 'fraction' },
]

/** A metric is meant by its words and the unit of its thresholds: a disk's latency is not how full it is. */
function metricOf(name: string, threshold: Threshold | null): Kpi['metric'] {
  const found = metricWords.find(({ words }) => words.test(name))
  if (found === undefined) return null
  const isOther = found.unit !== null && threshold !== null && threshold.unit !== found.unit
  return isOther ? null : found.metric
}
