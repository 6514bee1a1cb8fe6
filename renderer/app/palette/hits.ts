import type { Found, Hit, SearchTarget } from '../../../shared/search/found'
import type { State } from '../../../shared/state'
import { text } from '../../../shared/text/text'
import type { PaletteEffects } from './effects'
import type { EntryGroup, MarkedText, PaletteEntry } from './find'

type Known = Pick<State, 'runbook' | 'recentRunbooks'>

/** What a search found, as entries that go there. */
export function hitGroups({ groups }: Found, state: Known, effects: PaletteEffects): EntryGroup[] {
  return groups.map(({ kind, hits, more }) => ({
    group: text.palette.kinds[kind],
    entries: hits.map((hit) => hitEntry(text.palette.kinds[kind], hit, state, effects)),
    more,
  }))
}

function hitEntry(group: string, hit: Hit, state: Known, effects: PaletteEffects): PaletteEntry {
  const { title, titleMarks, snippet, snippetMarks, target } = hit
  return {
    id: `${group} ${hit.id}`,
    group,
    label: { text: title, marks: titleMarks },
    detail: placeOf(hit, state),
    snippet: snippet === title ? { text: '', marks: [] } : { text: snippet, marks: snippetMarks },
    keys: [],
    isCode: target.kind === 'command',
    choose: wayTo(target, state, effects),
    copy: copying(target, state, effects),
  }
}

/** Where it is, before it the runbook that has to be opened for it. */
function placeOf({ place, placeMarks, target }: Hit, state: Known): MarkedText {
  if (!('runbook' in target) || isOpen(target.runbook, state)) return { text: place, marks: placeMarks }
  const before = `${text.palette.inRunbook(titleOf(target.runbook, state))}${place === '' ? '' : ' · '}`
  return {
    text: before + place,
    marks: placeMarks.map(([from, to]) => [from + before.length, to + before.length]),
  }
}

function titleOf(runbook: string, { recentRunbooks }: Known): string {
  if (runbook === sample) return text.palette.sample
  return recentRunbooks.find(({ key }) => key === runbook)?.title ?? runbook
}

const sample = 'sample'

function isOpen(runbook: string, { runbook: open }: Known): boolean {
  return open !== null && (open.path ?? sample) === runbook
}

/** What choosing it does. A runbook that is not open is opened first. */
function wayTo(target: SearchTarget, state: Known, effects: PaletteEffects): () => void {
  const { goTo } = effects
  switch (target.kind) {
    case 'monitor':
      return () => goTo('watch', target.monitorId)
    case 'log':
      return () => goTo('shift', `entry-${target.entryId}`)
    case 'handover':
      return () => goTo('shift', `handover/${target.shiftId}`)
    case 'incident':
      return () => goTo('incidents', target.incidentId)
    case 'contact': {
      const { phone, email } = target
      if (phone !== null) return () => effects.call(phone)
      if (email !== null) return () => effects.mail(email)
      return within(target.runbook, null, () => goTo('contacts'), state, effects)
    }
    case 'checklist':
      return within(target.runbook, null, () => goTo('checklists', target.checklistKey), state, effects)
    default:
      return within(target.runbook, target.sectionId, () => goTo('runbook', target.sectionId), state, effects)
  }
}

function within(
  runbook: string,
  sectionId: string | null,
  whenOpen: () => void,
  state: Known,
  { goToRunbook }: PaletteEffects,
): () => void {
  if (isOpen(runbook, state)) return whenOpen
  if (runbook === sample) return () => goToRunbook(sample, sectionId)
  const recent = state.recentRunbooks.find(({ key }) => key === runbook)
  const path = recent?.path ?? runbook
  return () => goToRunbook({ path, kind: recent?.kind ?? 'file' }, sectionId)
}

/** A command is copied from here only when nothing has to be filled in and nothing would be destroyed. */
function copying(target: SearchTarget, state: Known, { copy }: PaletteEffects): (() => void) | null {
  if (target.kind === 'contact') {
    const way = target.phone ?? target.email
    return way === null ? null : () => copy(way)
  }
  if (target.kind !== 'command' || !isOpen(target.runbook, state)) return null
  const command = state.runbook?.model.commands.find((one) => one.text === target.command)
  if (command === undefined || command.placeholders.length > 0 || command.destructive !== null) return null
  return () => copy(command.text)
}
