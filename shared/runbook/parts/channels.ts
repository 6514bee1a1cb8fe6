import type { Channel } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const sectionWords =
  /\b(?:alert|notification|communication)s? channels?\b|\bchannels?$|\bnotifications?\b|\balert routing\b/i
const columnWords = {
  address: /\baddress\b|\btarget\b|\bdestination\b|\bwhere\b|\bdetails?\b|\bto\b/i,
  name: /\bchannel\b|\bmethod\b|\btype\b|\btool\b/i,
}

const kinds: readonly { words: RegExp; kind: Channel['kind'] }[] = [
  { words: /\be-?mail\b/i, kind: 'email' },
  { words: /\bsms\b|\btext messages?\b/i, kind: 'sms' },
  { words: /\bslack\b/i, kind: 'slack' },
  { words: /\bteams\b/i, kind: 'teams' },
  { words: /\bpager ?duty\b/i, kind: 'pagerduty' },
  { words: /\bops ?genie\b/i, kind: 'opsgenie' },
  { words: /\bweb ?hook\b/i, kind: 'webhook' },
  { words: /\bphone\b|\bcall\b|\bpager\b/i, kind: 'phone' },
]

/** "Slack: #payments" and "PagerDuty service: Payments" say what they are wherever links and contacts stand. */
const placeWords = /\blinks$|\bcontacts?\b|\bdashboards?\b/i
const roomWords = /^(?:slack|teams|pager ?duty|ops ?genie)\b/i

/** The ways by which alerts reach people, from the lists and tables of the sections on channels. */
export function readChannels(outline: Outline): Channel[] {
  const ofSections = outline.sections
    .filter(({ title }) => sectionWords.test(title))
    .flatMap((section) =>
      fieldsOf(section.blocks).flatMap((field) => channelOf(field, /\bchannels?\b/i.test(section.title))),
    )
  const ofRooms = outline.sections
    .filter((section) => placeWords.test(section.title) && !sectionWords.test(section.title))
    .flatMap(({ blocks }) => fieldsOf(blocks).filter(isRoom))
    .flatMap((field) => channelOf(field, false))
  return [...ofSections, ...ofRooms, ...tablesOf(outline).flatMap(ofTable)].sort((a, b) => a.line - b.line)
}

function isRoom({ name, value }: Field): boolean {
  return roomWords.test(name) && filled(value) !== null && !/https?:/i.test(value)
}

function channelOf({ name, value, line }: Field, ofAnyKind: boolean): Channel[] {
  const kind = kinds.find(({ words }) => words.test(name))?.kind ?? null
  if (kind === null && !ofAnyKind) return []
  return [{ name, kind: kind ?? 'other', address: filled(value), line }]
}

function ofTable(table: TextTable): Channel[] {
  const read = readColumns(table, columnWords, ['address', 'name'])
  if (read === null || !isWithin(table.section, sectionWords)) return []
  return table.rows.flatMap((row) =>
    channelOf({ name: read(row, 'name'), value: read(row, 'address'), line: row.line }, true),
  )
}
