import { findDuration } from '../../time/duration'
import { keyMaker } from '../key-maker'
import type { Scenario } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { listsOf, stepsOf } from '../step'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { fieldNamed, fieldsOf } from '../text'

const scenarioTitle = /^(?:[\d.]+\s+)?(?:scenario|disaster)\s*(?:\d+|[a-z])?\s*[:.–—-]\s*/i
/** What a title says in brackets about how soon and with how much lost. */
const objectives = /\s*\([^()]*\b(?:rto|rpo)\b[^()]*\)\s*$/i
const columnWords = {
  rto: /\brto\b|\brecovery time\b|\bback within\b/i,
  rpo: /\brpo\b|\brecovery point\b|\bdata loss\b/i,
  probability: /\bprobability\b|\blikelihood\b|\bchance\b/i,
  impact: /\bimpact\b|\beffect\b/i,
  name: /\bscenario\b|\bdisaster\b|\bevent\b|\bfailure\b|\bname\b|\bsystem\b|\bservice\b|\bcomponent\b/i,
}

/** The disasters that are planned for: the rows of a table with RTO or RPO, each with the steps of its own section. */
export function readScenarios(outline: Outline): Scenario[] {
  const sections = outline.sections.filter(isScenario).map(scenarioOfSection)
  const rows = tablesOf(outline).flatMap(scenariosOfTable)
  const told = rows.map((row) => {
    const own = sections.find(({ name }) => isSame(name, row.name))
    return own === undefined ? row : { ...row, steps: own.steps, sectionId: own.sectionId }
  })
  const untold = sections.filter(({ name }) => !rows.some((row) => isSame(name, row.name)))
  return [...told, ...untold].sort((a, b) => a.line - b.line)
}

function isScenario(section: OutlineSection): boolean {
  if (listsOf(section.blocks).length === 0) return false
  if (scenarioTitle.test(section.title)) return true
  const isAbove = (words: RegExp) => words.test(section.parent?.title ?? '')
  if (isAbove(/\b(?:disaster|recovery) scenarios?\b|\bscenarios$/i)) return true
  // Under disaster recovery stand procedures too; a disaster says how soon it is over.
  return isAbove(/\bdisaster/i) && (objectives.test(section.title) || hasObjectives(section))
}

function hasObjectives({ blocks }: OutlineSection): boolean {
  const fields = fieldsOf(blocks)
  return [columnWords.rto, columnWords.rpo].some((words) => fieldNamed(fields, words) !== null)
}

function scenarioOfSection(section: OutlineSection): Scenario {
  const makeKey = keyMaker()
  const fields = fieldsOf(section.blocks)
  const durationNamed = (words: RegExp) => findDuration(fieldNamed(fields, words)?.value ?? '')
  const steps = listsOf(section.blocks).filter(({ ordered }) => ordered === true)
  const lists =
    steps.length > 0 ? steps : listsOf(section.blocks).filter((list) => fieldsOf([list]).length === 0)
  return {
    name: section.title.replace(scenarioTitle, '').replace(objectives, ''),
    probability: filled(fieldNamed(fields, columnWords.probability)?.value ?? ''),
    impact: filled(fieldNamed(fields, columnWords.impact)?.value ?? ''),
    rto: durationNamed(columnWords.rto) ?? durationInTitle(section.title, columnWords.rto),
    rpo: durationNamed(columnWords.rpo) ?? durationInTitle(section.title, columnWords.rpo),
    steps: lists.flatMap((list) => stepsOf(list, makeKey)),
    sectionId: section.id,
    line: section.line,
  }
}

/** "Region lost (RTO 4 h / RPO 30 min)" */
function durationInTitle(title: string, words: RegExp): number | null {
  const place = title.search(words)
  return place < 0 ? null : findDuration(title.slice(place).split(/[/,;)]/)[0] ?? '')
}

function scenariosOfTable(table: TextTable): Scenario[] {
  const read = readColumns(table, columnWords, ['name'])
  const isMeant = hasColumn(table, columnWords.rto) || hasColumn(table, columnWords.rpo)
  if (
    read === null ||
    !isMeant ||
    !(hasColumn(table, /\bscenario|\bdisaster/i) || isWithin(table.section, /\bdisaster|\bscenario/i))
  )
    return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    if (name === null) return []
    return [
      {
        name: name.replace(scenarioTitle, ''),
        probability: filled(read(row, 'probability')),
        impact: filled(read(row, 'impact')),
        rto: findDuration(read(row, 'rto')),
        rpo: findDuration(read(row, 'rpo')),
        steps: [],
        sectionId: table.section.id,
        line: row.line,
      },
    ]
  })
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
