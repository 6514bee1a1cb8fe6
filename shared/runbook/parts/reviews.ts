import { parseSchedule } from '../../time/schedule-words'
import { type KeyMaker, keyMaker } from '../key-maker'
import type { Review } from '../model'
import type { Outline, OutlineSection } from '../outline'
import { hasBoxes, listsOf, stepsOf } from '../step'
import { stepGroupsOf } from '../step-groups'
import { fieldsOf, plainText } from '../text'

/** The titles of what is looked over again and again. */
export const reviewWords = /\breviews?\b|\breports?\b|\bverification\b|\bdrills?\b|\btests?\b|\baudits?\b/i
/** The names of fields and columns that say how often. */
export const frequencyWords = /\bfrequency\b|\bhow often\b|\bschedule\b/i
const recurringWords = /\b(?:every|each|daily|weekly|monthly|quarterly|yearly|annually|half-?yearly)\b/i

/**
 * What is looked over again and again without boxes to tick: sections named by how often ("Weekly Capacity Review"),
 * sections that say so ("Frequency: Quarterly"), and points of a review ("Daily Verification").
 */
export function readReviews(outline: Outline): Review[] {
  const makeKey = keyMaker()
  return outline.sections.flatMap((section) => {
    if (hasBoxes(section.blocks)) return []
    return ofTitle(section, makeKey) ?? ofFrequency(section) ?? ofWords(section) ?? ofPoints(section, makeKey)
  })
}

function ofTitle(section: OutlineSection, makeKey: KeyMaker): Review[] | null {
  const schedule = reviewWords.test(section.title) ? parseSchedule(section.title) : null
  if (schedule === null || schedule.kind === 'event') return null
  const steps = listsOf(section.blocks).flatMap((list) => stepsOf(list, makeKey, section.title))
  return [
    { title: section.title, schedule, when: section.title, steps, sectionId: section.id, line: section.line },
  ]
}

function ofFrequency(section: OutlineSection): Review[] | null {
  const field = fieldsOf(section.blocks).find(({ name }) => frequencyWords.test(name))
  if (field === undefined || !(reviewWords.test(section.title) || reviewWords.test(field.name))) return null
  const { value, line } = field
  return [
    {
      title: section.title,
      schedule: parseSchedule(value),
      when: value,
      steps: [],
      sectionId: section.id,
      line,
    },
  ]
}

/** "Every quarter the lead reviews all administrators." */
function ofWords({ title, id, blocks, line }: OutlineSection): Review[] | null {
  const first = blocks[0]
  if (first?.type !== 'paragraph' || !reviewWords.test(title)) return null
  const [sentence = ''] = plainText(first).split(/(?<=[.!?])\s/)
  const schedule = recurringWords.test(sentence) ? parseSchedule(sentence) : null
  if (schedule === null || schedule.kind === 'event') return null
  return [{ title, schedule, when: sentence, steps: [], sectionId: id, line }]
}

function ofPoints(section: OutlineSection, makeKey: KeyMaker): Review[] {
  if (!reviewWords.test(section.title)) return []
  return stepGroupsOf(section, makeKey).flatMap(({ title, steps, line }) => {
    const schedule = title === section.title ? null : parseSchedule(title)
    return schedule === null ? [] : [{ title, schedule, when: title, steps, sectionId: section.id, line }]
  })
}
