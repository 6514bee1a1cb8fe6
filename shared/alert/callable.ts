import type { ChainContact } from '../runbook/model'
import { text } from '../text/text'
import type { Absence } from './absence'

/** Somebody who can be called for an alert. */
export interface Callable {
  name: string | null
  role: string | null
  phone: string | null
  email: string | null
  backup: string | null
  /** Who is away and whom they stand in for; null for a contact of the chain itself. */
  standsInFor: string | null
}

/** What a contact is called: the name, else the role, else the number. */
export function contactName({ name, role, phone }: Pick<ChainContact, 'name' | 'role' | 'phone'>): string {
  return name ?? role ?? phone ?? text.alerts.nameless
}

/** Whether a contact is marked away at `now`. */
function isAway(contact: string, absences: readonly Absence[], now: number): boolean {
  return absences.some((absence) => absence.contact === contact && now < absence.until)
}

/**
 * Who is called for an alert, in the order of the chain. Who is away is replaced by their backup, with the ways that
 * the chain gives for that name; without one they are passed over. When nobody would be left the chain stays as it is.
 */
export function callableChain(
  chain: readonly ChainContact[],
  absences: readonly Absence[],
  now: number,
): Callable[] {
  const away = (name: string) => isAway(name, absences, now)
  const present = chain.flatMap((contact) =>
    away(contactName(contact)) ? standInFor(contact, chain, away) : [asCallable(contact)],
  )
  const once = present.filter(
    (one, place) => present.findIndex((other) => contactName(other) === contactName(one)) === place,
  )
  return once.length > 0 ? once : chain.map(asCallable)
}

function asCallable({ name, role, phone, email, backup }: ChainContact): Callable {
  return { name, role, phone, email, backup, standsInFor: null }
}

function standInFor(
  absent: ChainContact,
  chain: readonly ChainContact[],
  away: (name: string) => boolean,
): Callable[] {
  const { backup, role } = absent
  if (backup === null || away(backup)) return []
  const known = chain.find((contact) => contact.name === backup || contact.role === backup)
  const standsInFor = contactName(absent)
  if (known === undefined)
    return [{ name: backup, role, phone: null, email: null, backup: null, standsInFor }]
  return away(contactName(known)) ? [] : [{ ...asCallable(known), standsInFor }]
}
