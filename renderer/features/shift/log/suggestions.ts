import { alertTitle } from '../../../../shared/alert/describe'
import type { Subject } from '../../../../shared/log/subject'
import { writtenLink, writtenMention, writtenTag } from '../../../../shared/log/words'
import type { State } from '../../../../shared/state'
import { text } from '../../../../shared/text/text'
import type { Completion } from './completion'

export interface Suggestion {
  id: string
  label: string
  /** What it is: "Monitor", "Section". */
  kind: string
  /** What is put into the text for it. */
  written: string
}

/** What the log knows of before. */
export interface KnownNames {
  people: readonly string[]
  tags: readonly string[]
}

type Known = Pick<State, 'runbook' | 'monitors' | 'alerts' | 'incidents' | 'changes' | 'shift' | 'companion'>

const mostShown = 8
/** Offered while a team has given no tags yet. */
const usualTags = ['handover', 'change', 'follow-up', 'customer']

/** What may be meant, the best first: what begins with what was typed, then what has it somewhere. */
export function suggestionsFor({ sign, typed }: Completion, state: Known, names: KnownNames): Suggestion[] {
  const all = sign === '#' ? tags(names) : sign === '@' ? people(state, names) : links(state)
  const wanted = typed.trim().toLowerCase()
  const starting = all.filter(({ label }) => label.toLowerCase().startsWith(wanted))
  const having = all.filter(
    (one) =>
      !starting.includes(one) && wanted.split(/\s+/).every((word) => one.label.toLowerCase().includes(word)),
  )
  return [...starting, ...having].slice(0, mostShown)
}

function tags({ tags: used }: KnownNames): Suggestion[] {
  return [...new Set([...used, ...usualTags])].map((tag) => ({
    id: `tag ${tag}`,
    label: tag,
    kind: text.log.field.kinds.tag,
    written: writtenTag(tag),
  }))
}

function people({ runbook, shift, companion }: Known, { people: wrote }: KnownNames): Suggestion[] {
  const contacts = runbook?.model.contacts
  const chain = contacts?.chain.flatMap(({ name, backup }) => [name, backup]) ?? []
  const external = contacts?.external.map(({ contact, service }) => contact ?? service) ?? []
  const names = [...chain, ...external, shift?.person ?? null, companion.person, ...wrote].filter(
    (name): name is string => name !== null && name !== '',
  )
  return [...new Set(names)].map((name) => ({
    id: `person ${name}`,
    label: name,
    kind: text.log.field.kinds.person,
    written: writtenMention(name),
  }))
}

function links({ alerts, incidents, changes, monitors, runbook }: Known): Suggestion[] {
  const { kinds } = text.log.field
  const newestAlerts = Object.values(alerts).sort((one, other) => other.openedAt - one.openedAt)
  return [
    ...newestAlerts.map((alert) =>
      link(kinds.alert, `${alert.severity} ${alertTitle(alert)}`, { kind: 'alert', id: alert.id }),
    ),
    ...Object.values(incidents).map(({ id, title }) => link(kinds.incident, title, { kind: 'incident', id })),
    ...Object.values(changes).map(({ id, title }) => link(kinds.change, title, { kind: 'change', id })),
    ...Object.values(monitors).map(({ id, definition }) =>
      link(kinds.monitor, definition.name, { kind: 'monitor', id }),
    ),
    ...(runbook?.model.checklists ?? []).map(({ key, title }) =>
      link(kinds.checklist, title, { kind: 'checklist', id: key }),
    ),
    ...(runbook?.model.sections ?? []).map(({ id, title }) =>
      link(kinds.section, title, { kind: 'section', id }),
    ),
  ]
}

function link(kind: string, title: string, subject: Subject): Suggestion {
  return { id: `${subject.kind} ${subject.id}`, label: title, kind, written: writtenLink(title, subject) }
}
