import type { List } from 'mdast'
import { keyMaker } from '../key-maker'
import type { Troubleshooting } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { itemTexts, listsOf, stepsOf } from '../step'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { fieldsOf, labelOf } from '../text'

const symptomWords = /\bsymptoms?\b|\bsigns?\b/i
const investigationWords = /\binvestigat|\bdiagnos|\bwhat to check\b|\bsteps\b/i
const solutionWords = /\bsolutions?\b|\bfix(?:es)?\b|\bresolutions?\b|\bremed|\bmitigat/i
const guideWords =
  /\btroubleshoot|\b(?:known|common) (?:problems|issues|errors)\b|^(?:[\d.]+\s+)?(?:issue|problem)\b/i
/** Where investigation and resolution are stages, not the ways out of one issue. */
const processWords = /\bincidents?\b|\bprocess\b|\bresponse\b/i

/**
 * The sections about one issue: lists under "Symptoms", "Investigation steps" and "Solutions", labels or headings;
 * without symptoms where both of the others are there, and with symptoms alone where it is called an issue. Also the
 * rows of a table of symptoms and what to do.
 */
export function readTroubleshooting(outline: Outline): Troubleshooting[] {
  const ofSections = outline.sections.flatMap((section) => {
    const lists = [...labelledLists(section), ...section.children.flatMap(listsUnderHeading)]
    const withWords = (words: RegExp) =>
      lists.filter(({ label }) => words.test(label)).map(({ list }) => list)
    const isGuided = isWithin(section, guideWords)
    const said = (words: RegExp) => (isGuided ? linesNamed(section, words) : [])
    const symptoms = [...withWords(symptomWords).flatMap(itemTexts), ...said(symptomWords)]
    const makeKey = keyMaker()
    const investigation = withWords(investigationWords).flatMap((list) => stepsOf(list, makeKey))
    const solutions = [...withWords(solutionWords).flatMap(itemTexts), ...said(solutionWords)]
    const isWhole = investigation.length > 0 && solutions.length > 0 && !isWithin(section, processWords)
    const isIssue = symptoms.length > 0 && (isGuided || investigation.length + solutions.length > 0)
    if (!isIssue && !isWhole) return []
    const title = section.title.replace(
      /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:issue|problem|symptom)\s*\d*\s*[:–—-]\s*)?/i,
      '',
    )
    return [{ title, symptoms, investigation, solutions, sectionId: section.id, line: section.line }]
  })
  return [...ofSections, ...tablesOf(outline).flatMap(issuesOfTable)].sort((a, b) => a.line - b.line)
}

const columnWords = {
  solution: /\bsolutions?\b|\bfix(?:es)?\b|\bresolutions?\b|\bremed|\bmitigat|\bactions?\b|\bwhat to do\b/i,
  investigation: /\binvestigat|\bdiagnos|\bchecks?\b|\bcauses?\b/i,
  symptom: /\bsymptoms?\b|\bsigns?\b|\bissues?\b|\bproblems?\b|\berrors?\b/i,
}

/** "| Symptom | Likely cause | Fix |": each row is an issue. */
function issuesOfTable(table: TextTable): Troubleshooting[] {
  const read = readColumns(table, columnWords, ['symptom', 'solution'])
  if (read === null || !(hasColumn(table, symptomWords) || isWithin(table.section, guideWords))) return []
  return table.rows.flatMap((row) => {
    const symptom = filled(read(row, 'symptom'))
    if (symptom === null) return []
    const makeKey = keyMaker()
    const cells = {
      investigation: filled(read(row, 'investigation')),
      solution: filled(read(row, 'solution')),
    }
    const { line } = row
    return [
      {
        title: symptom,
        symptoms: [symptom],
        investigation:
          cells.investigation === null
            ? []
            : [{ key: makeKey(cells.investigation), text: cells.investigation, line }],
        solutions: cells.solution === null ? [] : [cells.solution],
        sectionId: table.section.id,
        line,
      },
    ]
  })
}

/** What stands after "Symptom:" or "Fix:" in lines of their own. */
function linesNamed({ blocks }: OutlineSection, words: RegExp): string[] {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
  return fieldsOf(paragraphs).flatMap(({ name, value }) => (words.test(name) && value !== '' ? [value] : []))
}

function listsUnderHeading(section: OutlineSection): { label: string; list: List }[] {
  return listsOf(section.blocks).map((list) => ({ label: section.title, list }))
}

/** The lists of a section with the label above each, or the heading. */
function labelledLists(section: OutlineSection): { label: string; list: List }[] {
  let label = section.title
  return section.blocks.flatMap((block) => {
    label = labelOf(block) ?? label
    return block.type === 'list' ? [{ label, list: block }] : []
  })
}
