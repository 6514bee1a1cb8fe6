import type { List } from 'mdast'
import type { KeyMaker } from './key-maker'
import { lineOf } from './markdown'
import type { StepGroup } from './model'
import type { OutlineSection } from './outline'
import { nestedLists, stepsOf } from './step'
import { fieldsOf, itemText, labelOf } from './text'

/**
 * The steps of a section's lists. Each point that has steps under it is a group of its own; a list without such points
 * is one, titled by the label above it or by the section. A list of no more than "Name: value" gives none.
 */
export function stepGroupsOf(section: OutlineSection, makeKey: KeyMaker): StepGroup[] {
  return section.blocks.flatMap((block, index) => {
    if (block.type !== 'list') return []
    const groups = groupsOfList(block, makeKey)
    if (groups.length > 0) return groups
    const previous = section.blocks[index - 1]
    const title = (previous === undefined ? null : labelOf(previous)) ?? section.title
    const isSteps = block.ordered === true || fieldsOf([block]).length < block.children.length
    return isSteps ? [{ title, steps: stepsOf(block, makeKey, title), line: lineOf(block) }] : []
  })
}

function groupsOfList(list: List, makeKey: KeyMaker): StepGroup[] {
  return list.children.flatMap((item) => {
    const lists = nestedLists(item)
    if (lists.length === 0) return []
    const title = itemText(item).replace(/\s*:$/, '')
    return [{ title, steps: lists.flatMap((nested) => stepsOf(nested, makeKey, title)), line: lineOf(item) }]
  })
}
