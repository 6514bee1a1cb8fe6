import type { List, ListItem, RootContent } from 'mdast'
import { findAddresses, withoutAddresses } from '../address'
import { lineOf } from '../markdown'
import type { ChainContact, ExternalContact, RunbookModel } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { listsOf } from '../step'
import { fieldNamed, fieldsOf, itemText } from '../text'

const contactWords = /\bcontacts?\b|\bescalation\b|\bon-?call\b|\bto call\b|\bphone (?:list|book)\b/i
const externalWords = /\bexternal\b|\bvendors?\b|\bsuppliers?\b|\bthird[- ]part|\bproviders?\b|\bpartners?\b/i

const accountWords = /\b(?:account|contract|customer)\s*(?:id|no\.?|number|#)?\s*:?\s*#?([\w-]*\d[\w-]*)/i

interface Person {
  role: string | null
  name: string | null
  phone: string | null
  email: string | null
  backup: string | null
  accountId: string | null
  line: number
}

/** Contacts written as lists: "1. Ines Okafor, first on call – +46 8 555 0141, ines@harbour.example". */
export function readContactLists(outline: Outline): RunbookModel['contacts'] {
  const chain: ChainContact[] = []
  const external: ExternalContact[] = []
  for (const section of outline.sections) {
    if (!isWithin(section, contactWords) || /\bchannels?\b|\bprocedures?\b/i.test(section.title)) continue
    const people = [...listsOf(section.blocks).flatMap(peopleOf), ...peopleOfLines(section.blocks)]
    if (isWithin(section, externalWords)) external.push(...people.flatMap(asExternal))
    else chain.push(...people.map(({ accountId: _accountId, ...person }) => person))
  }
  return { chain, external }
}

/** The items of a list in which at least every second one names a way to reach somebody. */
function peopleOf(list: List): Person[] {
  return reachableOf(list.children.map(personOf))
}

function reachableOf(people: Person[]): Person[] {
  const reachable = people.filter(({ phone, email }) => phone !== null || email !== null)
  return reachable.length > 0 && reachable.length * 2 >= people.length ? people : []
}

/** "1st: Eve Moss, eve@harbour.example": lines of their own that name a role and a way to reach somebody. */
function peopleOfLines(blocks: readonly RootContent[]): Person[] {
  return blocks.flatMap((block) => {
    const fields = block.type === 'paragraph' ? fieldsOf([block]) : []
    if (fields.length < 2) return []
    return reachableOf(
      fields.map(({ name, value, line }) => ({
        ...nameAndRole(name, value),
        ...findAddresses(value),
        backup: standInIn(value),
        accountId: accountWords.exec(value)?.[1] ?? null,
        line,
      })),
    )
  })
}

function personOf(item: ListItem): Person {
  const [field] = fieldsOf([{ type: 'list', children: [item] }])
  const said = field === undefined || field.value === '' ? itemText(item).replace(/:$/, '') : field.value
  return {
    ...whoIs(item, field?.value ? field.name : null, said),
    ...addressesIn(item, said),
    backup: standInIn(said),
    accountId: accountWords.exec(said)?.[1] ?? null,
    line: lineOf(item),
  }
}

/** "**First:** Ada Brink", "Ada Brink, first on call", or a role with the name in a point below it. */
function whoIs(item: ListItem, label: string | null, said: string): Pick<Person, 'role' | 'name'> {
  const { role, name } = nameAndRole(label, said)
  const below = fieldNamed(fieldsOf(listsOf(item.children)), /^(?:name|who|person)$/i)
  return below === null ? { role, name } : { role: label ?? name, name: filled(below.value) }
}

function nameAndRole(label: string | null, said: string): Pick<Person, 'role' | 'name'> {
  const [first = null, second = null] = wordsOf(
    said.replace(/\b(?:backup|deputy|stand-?in)\b:?\s*[^,;()]*/i, ''),
  )
  return label === null ? { role: second, name: first } : { role: label, name: first }
}

function standInIn(said: string): string | null {
  const standIn = /\b(?:backup|deputy|stand-?in)\b:?\s*([^,;()]{2,60})/i.exec(withoutAddresses(said))
  return standIn?.[1]?.trim() ?? null
}

/** In the words of the item, or in the points below it. */
function addressesIn(item: ListItem, said: string): { phone: string | null; email: string | null } {
  const own = findAddresses(said)
  if (own.phone !== null || own.email !== null) return own
  return findAddresses(
    listsOf(item.children)
      .flatMap(({ children }) => children.map(itemText))
      .join(', '),
  )
}

function wordsOf(text: string): string[] {
  return withoutAddresses(text)
    .split(/[,;()|<>]|\s[–—-]\s|\s{2,}/)
    .map((part) => part.replace(/^(?:\s|[:–—-])+|(?:\s|[:–—-])+$/g, ''))
    .filter(
      (part) =>
        filled(part) !== null &&
        /\p{L}{2}/u.test(part) &&
        !/^(?:phone|tel|mobile|e-?mail|mail|cell|call|account|contract|customer)\b/i.test(part),
    )
}

function asExternal({ role, name, phone, email, accountId, line }: Person): ExternalContact[] {
  const service = role ?? name
  if (service === null) return []
  return [{ service, contact: role === null ? null : name, phone, email, accountId, line }]
}
