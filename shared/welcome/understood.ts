import type { RunbookModel } from '../runbook/model'
import { text } from '../text/text'

type UnderstoodPart = 'checklists' | 'contacts' | 'severities' | 'monitors' | 'gaps'

/** So many of a part were understood in a runbook; `line` is that of the first, null where it is not told. */
export interface Understood {
  part: UnderstoodPart
  count: number
  line: number | null
}

/** What a runbook gives Watchkeeper to work with, counted, and what is missing in it. */
export function understoodOf(model: RunbookModel): Understood[] {
  const { checklists, contacts, severities, monitors, gaps } = model
  return [
    counted('checklists', checklists),
    counted('contacts', [...contacts.chain, ...contacts.external]),
    counted('severities', severities),
    counted('monitors', monitors),
    counted('gaps', gaps),
  ]
}

function counted(part: UnderstoodPart, items: readonly { line: number }[]): Understood {
  return { part, count: items.length, line: items[0]?.line ?? null }
}

/** “1 checklist”, “3 gaps”. */
export function understoodWords({ part, count }: Understood): string {
  return text.welcome.understood[part](count)
}
