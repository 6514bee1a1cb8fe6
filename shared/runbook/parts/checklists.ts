import type { ListItem, RootContent } from 'mdast'
import { isSeen } from '../../shift/moments'
import { text } from '../../text/text'
import type { Schedule } from '../../time/schedule'
import { parseSchedule } from '../../time/schedule-words'
import { type KeyMaker, keyMaker } from '../key-maker'
import { lineOf } from '../markdown'
import type { Checklist } from '../model'
import type { Outline, OutlineSection } from '../outline'
import { itemText, labelOf } from '../text'

/**
 * Every task-list item of the runbook, in checklists titled by their headings. A line in bold above a list begins a
 * checklist of its own where it says when ("Monday:"), and else a phase; so does an item with boxes under it.
 */
export function readChecklists(outline: Outline): Checklist[] {
  const makeKey = keyMaker()
  return outline.sections.flatMap((section) =>
    groupsOf(section).map((group) => checklistOf(group, section, makeKey)),
  )
}

interface Box {
  item: ListItem
  phase: string | null
}

interface Group {
  /** What tells it from the other checklists under the heading: "Monday". */
  label: string | null
  boxes: Box[]
}

function groupsOf(section: OutlineSection): Group[] {
  const groups = new Map<string | null, Group>()
  let label: string | null = null
  let phase: string | null = null
  for (const block of section.blocks) {
    const newLabel = labelOf(block)
    if (newLabel !== null) {
      const saysWhen = clockSchedule(newLabel) !== null
      label = saysWhen ? newLabel : null
      phase = saysWhen ? null : newLabel
    }
    const boxes = boxesIn(block, phase)
    const group = groups.get(label) ?? { label, boxes: [] }
    if (boxes.length > 0) groups.set(label, { label, boxes: [...group.boxes, ...boxes] })
  }
  return [...groups.values()]
}

/** The boxes of a block, in order; an item that has none itself but boxes under it is their phase. */
function boxesIn(node: RootContent, phase: string | null): Box[] {
  if (node.type === 'heading' || !('children' in node)) return []
  if (node.type !== 'listItem') return node.children.flatMap((child) => boxesIn(child, phase))
  const isBox = typeof node.checked === 'boolean'
  const within = isBox ? phase : (nameOfPhase(node) ?? phase)
  const nested = node.children.flatMap((child) => boxesIn(child, within))
  return isBox ? [{ item: node, phase }, ...nested] : nested
}

function nameOfPhase(item: ListItem): string | null {
  return itemText(item).replace(/\s*:$/, '') || null
}

/** A checklist without a title has this key in any language: what was done of it is kept by it. */
const untitledKey = 'Checklist'

function checklistOf(group: Group, section: OutlineSection, makeChecklistKey: KeyMaker): Checklist {
  const named = [section.title, group.label].filter((part) => part !== null && part !== '').join(': ')
  const makeKey = keyMaker()
  const items = group.boxes.map(({ item, phase }) => {
    const words = itemText(item)
    return { key: makeKey(words), text: words, line: lineOf(item), phase }
  })
  return {
    key: makeChecklistKey(named || untitledKey),
    title: named || text.runbook.understood.untitledChecklist,
    sectionId: section.id,
    schedule: scheduleOf(group, section),
    items,
    line: items[0]?.line ?? section.line,
  }
}

/** When a checklist is due: by its own label, its heading, or the heading above if that is one of checklists too. */
function scheduleOf(group: Group, section: OutlineSection): Schedule | null {
  const above = section.parent?.title ?? ''
  const isOfTasks = /\b(?:tasks?|checks?|checklists?|routines?)\b/i.test(above)
  return (
    clockSchedule(group.label ?? '') ?? scheduleIn(section.title) ?? (isOfTasks ? scheduleIn(above) : null)
  )
}

/** Labels are often phases, as “After the change”: only the clock makes a checklist of its own of one. */
function clockSchedule(words: string): Schedule | null {
  const schedule = parseSchedule(words)
  return schedule?.kind === 'event' ? null : schedule
}

/** A schedule by the clock, or by an event that Watchkeeper sees happen. */
function scheduleIn(words: string): Schedule | null {
  const schedule = parseSchedule(words)
  return schedule?.kind === 'event' && !isSeen(schedule.event) ? null : schedule
}
