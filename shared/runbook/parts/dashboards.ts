import type { ListItem } from 'mdast'
import { webAddressOf } from '../address'
import { lineOf } from '../markdown'
import type { Dashboard } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { listsOf } from '../step'
import { readColumns, type TextTable, tablesOf } from '../table'
import { fieldsOf, itemText } from '../text'

const dashboardWords =
  /\bdashboards?\b|^(?:[\d.]+ )?(?:(?:useful|quick|important) )?links$|\bmonitoring (?:links|urls)\b/i
const otherWords = /\bchannels?\b|\bcontacts?\b/i
const columnWords = {
  url: /\burl\b|\blink\b|\baddress\b|\bwhere\b/i,
  name: /\bdashboard\b|\bname\b|\btool\b|\bview\b|\bboard\b|\bwhat\b/i,
}

/** The links of the sections on dashboards; one that is not filled in yet has no address. What says more is no link. */
export function readDashboards(outline: Outline): Dashboard[] {
  const sections = outline.sections.filter(
    (section) => isWithin(section, dashboardWords) && !otherWords.test(section.title),
  )
  const ofLists = sections.flatMap(({ blocks }) =>
    listsOf(blocks).flatMap((list) => list.children.flatMap(ofItem)),
  )
  return [...ofLists, ...tablesOf(outline).flatMap(ofTable)].sort((a, b) => a.line - b.line)
}

function ofItem(item: ListItem): Dashboard[] {
  const url = webAddressOf(item)
  const [field] = fieldsOf([{ type: 'list', children: [item] }])
  const name =
    field?.name ??
    itemText(item)
      .replace(url ?? '', '')
      .replace(/[\s:–—-]+$/, '')
  if (url === null && (field === undefined || filled(field.value) !== null)) return []
  return [{ name: name || (url ?? ''), url, line: lineOf(item) }]
}

function ofTable(table: TextTable): Dashboard[] {
  const read = readColumns(table, columnWords, ['url', 'name'])
  if (
    read === null ||
    !(isWithin(table.section, dashboardWords) || /\bdashboard\b/i.test(table.header.join(' ')))
  )
    return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    return name === null ? [] : [{ name, url: webAddressOf(row.node), line: row.line }]
  })
}
