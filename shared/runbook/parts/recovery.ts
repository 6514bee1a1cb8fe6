import { keyMaker } from '../key-maker'
import type { Checklist, Recovery } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { stepGroupsOf } from '../step-groups'

const recoveryWords = /\brecover(?:y|ing)?\b|\brestor(?:e|ing|ation)\b|\bfail-?over\b|\bfail-?back\b/i
const otherWords =
  /\bscenarios?\b|\bincident|\bcontacts?\b|\btroubleshoot|^issue\b|\bsecurity\b|\bverif|\bobjectives?\b|\bsla/i

/** The sections that tell how something is brought back, with the checklist that their boxes make. */
export function readRecovery(outline: Outline, checklists: readonly Checklist[]): Recovery[] {
  return outline.sections.filter(isRecovery).flatMap((section) => {
    const phases = stepGroupsOf(section, keyMaker())
    const checklist = checklists.find(({ sectionId }) => sectionId === section.id) ?? null
    if (phases.length === 0 || checklist?.schedule) return []
    const { title, id, line } = section
    return [{ title, phases, checklistKey: checklist?.key ?? null, sectionId: id, line }]
  })
}

function isRecovery(section: OutlineSection): boolean {
  if (isWithin(section, otherWords)) return false
  const isOfRecovery = /\brecovery(?: procedures?)?$|\brestore procedures?$/i.test(
    section.parent?.title ?? '',
  )
  return recoveryWords.test(section.title) || (isOfRecovery && !/\bback-?ups?\b/i.test(section.title))
}
