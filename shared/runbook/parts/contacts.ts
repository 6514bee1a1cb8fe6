import { findAddresses } from '../address'
import type { ChainContact, ExternalContact, RunbookModel } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { readContactLists } from './contact-lists'

const chainWords = {
  backup: /\bbackup\b|\bdeputy\b|\bstand-?in\b|\bsecondary\b/i,
  email: /\b(?:e-?)?mail\b/i,
  phone: /\bphone\b|\btel(?:ephone)?\b|\bmobile\b|\bcell\b|\bnumber\b|\b(?:hot|support )?line\b/i,
  role: /\brole\b|\bposition\b|\bfunction\b|\blevel\b|\bstep\b|\btitle\b/i,
  name: /\bname\b|\bperson\b|\bcontact\b|\bwho\b|\bprimary\b/i,
}

const externalWords = {
  accountId: /\baccount\b|\bcustomer (?:id|number|no)\b|\bcontract\b/i,
  email: chainWords.email,
  phone: chainWords.phone,
  service: /\bservice\b|\bvendor\b|\bprovider\b|\bsupplier\b|\bcompany\b|\borganisation\b|\borganization\b/i,
  contact: /\bcontact\b|\bname\b|\bsupport\b|\bportal\b/i,
}

/** The escalation chain, in the order in which people are called, and the contacts outside the team. */
export function readContacts(outline: Outline): RunbookModel['contacts'] {
  const tables = tablesOf(outline)
  const lists = readContactLists(outline)
  return {
    chain: [...tables.flatMap(chainOf), ...lists.chain].sort((a, b) => a.line - b.line),
    external: [...tables.flatMap(externalOf), ...lists.external].sort((a, b) => a.line - b.line),
  }
}

function chainOf(table: TextTable): ChainContact[] {
  const read = readColumns(table, chainWords, ['name'])
  if (read === null || isExternal(table)) return []
  const hasRole = hasColumn(table, chainWords.role)
  const hasAddresses = hasColumn(table, chainWords.phone) || hasColumn(table, chainWords.email)
  const isMeant = isWithin(table.section, /\bcontacts?\b|\bescalation\b|\bon-?call\b/i)
  const inOtherCells = !hasAddresses && isMeant && table.rows.some(({ cells }) => isReachable(cells))
  if (!(hasAddresses && (hasRole || isMeant)) && !inOtherCells) return []
  return table.rows.map((row) => {
    const found = inOtherCells ? findAddresses(row.cells.join(', ')) : noAddresses
    return {
      role: filled(read(row, 'role')),
      name: filled(read(row, 'name')),
      ...whereTheyBelong(
        filled(read(row, 'phone')) ?? found.phone,
        filled(read(row, 'email')) ?? found.email,
      ),
      backup: filled(read(row, 'backup')),
      line: row.line,
    }
  })
}

const noAddresses = { phone: null, email: null }

/** An email address in the column of phone numbers is one all the same. */
function whereTheyBelong(phone: string | null, email: string | null): Pick<ChainContact, 'phone' | 'email'> {
  const found = phone?.includes('@') && email === null ? findAddresses(phone) : noAddresses
  return found.email === null ? { phone, email } : found
}

/** Where no column is one of phone numbers or of email addresses, they may stand in any. */
function isReachable(cells: readonly string[]): boolean {
  const { phone, email } = findAddresses(cells.join(', '))
  return phone !== null || email !== null
}

function isExternal(table: TextTable): boolean {
  return table.header.some((title) => externalWords.service.test(title))
}

function externalOf(table: TextTable): ExternalContact[] {
  const read = readColumns(table, externalWords, ['service'])
  const canReach = table.header.some((title) =>
    [externalWords.phone, externalWords.email, externalWords.accountId].some((words) => words.test(title)),
  )
  if (read === null || !canReach) return []
  return table.rows.flatMap((row) => {
    const service = filled(read(row, 'service'))
    if (service === null) return []
    return [
      {
        service,
        contact: filled(read(row, 'contact')),
        phone: filled(read(row, 'phone')),
        email: filled(read(row, 'email')),
        accountId: filled(read(row, 'accountId')),
        line: row.line,
      },
    ]
  })
}
