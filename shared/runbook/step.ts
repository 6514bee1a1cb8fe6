import type { List, ListItem, RootContent } from 'mdast'
import type { KeyMaker } from './key-maker'
import { lineOf } from './markdown'
import type { Step } from './model'
import { itemText } from './text'

/** The items of a list as steps; `context` tells alike steps of different lists apart. */
export function stepsOf(list: List, makeKey: KeyMaker, context = ''): Step[] {
  return list.children.map((item) => stepOf(item, makeKey, context)).filter((step) => step.text !== '')
}

/** The lists within a list item. */
export function nestedLists(item: ListItem): List[] {
  return item.children.filter((child) => child.type === 'list')
}

/** The texts of a list's items. */
export function itemTexts(list: List): string[] {
  return list.children.map(itemText).filter((text) => text !== '')
}

/** The lists among some blocks. */
export function listsOf(blocks: readonly RootContent[]): List[] {
  return blocks.filter((block) => block.type === 'list')
}

/** Whether some blocks have lists with boxes to tick. */
export function hasBoxes(blocks: readonly RootContent[]): boolean {
  return listsOf(blocks).some((list) => list.children.some((item) => typeof item.checked === 'boolean'))
}

function stepOf(item: ListItem, makeKey: KeyMaker, context: string): Step {
  const text = itemText(item)
  return { key: makeKey(`${context} ${text}`), text, line: lineOf(item) }
}
