import { parseLevels, parseRange } from '../../watch/read-quantity'
import { metricOf } from '../metric-words'
import type { Kpi } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const columnWords = {
  warning: /\bwarn(?:ing)?\b|\bamber\b|\byellow\b|\bwatch\b|\bcaution\b/i,
  critical: /\bcrit(?:ical)?\b|\balarm\b|\bred\b|\bpage\b/i,
  normal:
    /\bnormal\b|\btarget\b|\bhealthy\b|\bexpected\b|\bgreen\b|\bok\b|\bbaseline\b|\btypical\b|\busual\b/i,
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
  const { warning, critical } = parseLevels(textAfter(levelWords.warning), textAfter(levelWords.critical))
  if (warning === null && critical === null) return []
  const normal = textAfter(levelWords.normal)
  const metric = metricOf(name, warning ?? critical)
  return [{ name, metric, normal: filled(normal), normalRange: parseRange(normal), warning, critical, line }]
}

/** The threshold cells of every KPI that are filled in and not understood, as they are written. */
export function unclearThresholds(outline: Outline): { name: string; text: string; line: number }[] {
  return tablesOf(outline).flatMap((table) => {
    const read = readColumns(table, columnWords, ['name', 'warning', 'critical'])
    if (read === null) return []
    return table.rows.flatMap((row) => {
      const levels = parseLevels(read(row, 'warning'), read(row, 'critical'))
      return (['warning', 'critical'] as const)
        .filter((column) => levels[column] === null && filled(read(row, column)) !== null)
        .map((column) => ({
          name: `${read(row, 'name')}, ${column}`,
          text: read(row, column),
          line: row.line,
        }))
    })
  })
}

function kpisOf(table: TextTable): Kpi[] {
  const read = readColumns(table, columnWords, ['name', 'warning', 'critical'])
  if (read === null) return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    if (name === null) return []
    const { warning, critical } = parseLevels(read(row, 'warning'), read(row, 'critical'))
    const metric = metricOf(name, warning ?? critical)
    const normal = filled(read(row, 'normal'))
    const normalRange = normal === null ? null : parseRange(normal)
    return [{ name, metric, normal, normalRange, warning, critical, line: row.line }]
  })
}
