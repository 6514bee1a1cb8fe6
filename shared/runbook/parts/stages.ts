import { keyMaker } from '../key-maker'
import type { Stage } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { stepGroupsOf } from '../step-groups'
import { parseTimeSpan } from '../time-span'

const processWords =
  /\bincidents?\b.*\b(?:process|lifecycle|life cycle|workflow|phases|stages|goes|handling|steps|response|management)\b|\bresponse process\b|\bhandling (?:an )?incidents?\b/i
const stageWords =
  /\binitial\b|\bfirst\b|\btriage\b|\bdetect|\bassess|\binvestigat|\bfind|\bmitigat|\bcontain|\bresol|\bmend|\brecover|\bpost\b|\bafter|\bclos|\bcommunicat|\blearn|\bphase\b|\bstage\b|\bstep\b/i

/** The stages of the incident process: the headings below it that have steps, or else the points of its own list. */
export function readStages(outline: Outline): Stage[] {
  const process = outline.sections.find(isProcess)
  if (process === undefined) return []
  const ofHeadings = process.children.filter(({ title }) => stageWords.test(title)).flatMap(stageOf)
  return ofHeadings.length > 0 ? ofHeadings : stagesOfPoints(process)
}

function isProcess(section: OutlineSection): boolean {
  if (!processWords.test(section.title) || isWithin(section, /\bsecurity\b|\btroubleshoot/i)) return false
  const hasStages = section.children.some(
    (child) => stageWords.test(child.title) && stageOf(child).length > 0,
  )
  return hasStages || stagesOfPoints(section).length > 1
}

function stageOf(section: OutlineSection): Stage[] {
  const makeKey = keyMaker()
  const groups = [section, ...section.children].flatMap((part) => stepGroupsOf(part, makeKey))
  if (groups.length === 0) return []
  const { title, id, line } = section
  return [{ title, ...parseTimeSpan(title), groups, sectionId: id, line }]
}

function stagesOfPoints(section: OutlineSection): Stage[] {
  return stepGroupsOf(section, keyMaker()).map((group) => ({
    title: group.title,
    ...parseTimeSpan(group.title),
    groups: [group],
    sectionId: section.id,
    line: group.line,
  }))
}
