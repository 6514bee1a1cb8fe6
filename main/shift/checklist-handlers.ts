import { historyCsv } from '../../shared/shift/checklist-history'
import type { Changes } from '../change/changes'
import type { Clock } from '../clock'
import type { Handlers } from '../dispatch'
import type { Door } from '../door'
import type { Checklists } from './checklists'
import type { LinkedItems } from './linked-items'

interface Parts {
  checklists: Checklists
  linkedItems: LinkedItems
  changes: Changes
  door: Door
  clock: Clock
  /** Who acts. */
  person(): string
}

type ChecklistRequest = Extract<
  keyof Handlers,
  `run.${string}` | `item.${string}` | `checklist.${string}` | `change.${string}`
>

/** What the requests about checklists and changes do. */
export function checklistHandlers(parts: Parts): Pick<Handlers, ChecklistRequest> {
  const { checklists, linkedItems, changes, door, clock, person } = parts
  return {
    'run.tick': ({ subject, itemKey, ticked, state = 'done', note = null }) => {
      if (ticked) checklists.tick(subject, itemKey, { state, by: person(), note })
      else checklists.untick(person(), subject, itemKey)
      return null
    },
    'run.note': ({ subject, itemKey, note }) => {
      checklists.note(subject, itemKey, note)
      return null
    },
    'run.skip': ({ checklistKey, reason }) => {
      checklists.skip(person(), checklistKey, reason)
      return null
    },
    'run.restart': ({ checklistKey }) => {
      checklists.restart(checklistKey)
      return null
    },
    'run.check': ({ checklistKey, changeId }) =>
      linkedItems.check(
        changeId === null ? { kind: 'checklist', checklistKey } : { kind: 'change', changeId, checklistKey },
      ),
    'item.link': ({ checklistKey, itemKey, monitorId }) => {
      linkedItems.link(checklistKey, itemKey, monitorId)
      return null
    },
    'checklist.history': ({ from, to }) => ({ histories: checklists.history(from, to) }),
    'checklist.export': ({ from, to }) =>
      door.saveText('checklists.csv', historyCsv(checklists.history(from, to), clock.zone())),
    'change.add': ({ entry }) => ({ id: changes.add(person(), entry) }),
    'change.update': ({ id, entry }) => {
      changes.update(person(), id, entry)
      return null
    },
    'change.move': ({ id, state }) => {
      changes.move(person(), id, state)
      return null
    },
  }
}
