import type { List } from 'mdast'
import type { Troubleshooting } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { itemTexts, keyMaker, listsOf, stepsOf } from '../step'
import { fieldsOf, labelOf } from '../text'

const symptomWords = /\bsymptoms?\b|\bsigns?\b/i
const investigationWords = /\binvestigat|\bdiagnos|\bwhat to check\b|\bsteps\b/i
const solutionWords = /\bsolutions?\b|\bfix(?:es)?\b|\bresolutions?\b|\bremed|\bmitigat/i
const guideWords = /\btroubleshoot|\b(?:known|common) (?:problems|issues|errors)\b|^(?:issue|problem)\b/i
/** Where investigation and resolution are stages, not the ways out of one issue. */
const processWords = /\bincidents?\b|\bprocess\b|\bresponse\b/i

/**
 * The sections about one issue: lists under "Symptoms", "Investigation steps" and "Solutions", labels or headings;
 * without symptoms where both of the others are there.
 */
export function readTroubleshooting(outline: Outline): Troubleshooting[] {
  return outline.sections.flatMap((section) => {
    const lists = [...labelledLists(section), ...section.children.flatMap(listsUnderHeading)]
    const withWords = (words: RegExp) =>
      lists.filter(({ label }) => words.test(label)).map(({ list }) => list)
    const said = (words: RegExp) => (isWithin(section, guideWords) ? linesNamed(section, words) : [])
    const symptoms = [...withWords(symptomWords).flatMap(itemTexts), ...said(symptomWords)]
    const makeKey = keyMaker()
    const investigation = withWords(investigationWords).flatMap((list) => stepsOf(list, makeKey))
    const solutions = [...withWords(solutionWords).flatMap(itemTexts), ...said(solutionWords)]
    const isWhole = investigation.length > 0 && solutions.length > 0 && !isWithin(section, processWords)
    const isIssue = symptoms.length > 0 && investigation.length + solutions.length > 0
    if (!isIssue && !isWhole) return []
    const title = section.title.replace(
      /^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:issue|problem|symptom)\s*\d*\s*[:–—-]\s*)?/i,
      '',
    )
    return [{ title, symptoms, investigation, solutions, sectionId: section.id, line: section.line }]
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
