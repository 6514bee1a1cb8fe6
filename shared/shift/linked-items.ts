import { text } from '../text/text'
import { formatQuantity } from '../watch/quantity'
import type { MonitorView } from '../watch/view'

/** What a monitor says about an item that is linked to it: it is well, with what was seen, or why that is not told. */
export type ItemCheck = { ok: true; note: string } | { ok: false; why: string }

/** Judges an item by its monitor's newest check; one from before `since` (UTC milliseconds) says nothing yet. */
export function checkItem(monitor: MonitorView | undefined, since: number): ItemCheck {
  if (monitor === undefined) return { ok: false, why: text.checklists.linked.gone }
  const { definition, status, last, soft, why } = monitor
  const { name } = definition
  if (last === null || last.at < since) return { ok: false, why: text.checklists.linked.notChecked(name) }
  if (status !== 'ok' || soft !== null || last.status !== 'ok')
    return { ok: false, why: text.checklists.linked.notOk({ monitor: name, status, why }) }
  const seen = last.value === null || last.unit === null ? last.text : formatQuantity(last.value, last.unit)
  return {
    ok: true,
    note: seen === '' ? text.checklists.linked.ok(name) : text.checklists.linked.okWith(name, seen),
  }
}

/** The monitors whose names share words with an item, the most first; at most three. */
export function likelyMonitors(itemText: string, monitors: readonly MonitorView[]): MonitorView[] {
  const wanted = new Set(wordsOf(itemText))
  return monitors
    .map((monitor) => {
      const words = wordsOf(
        `${monitor.definition.name} ${monitor.definition.group ?? ''} ${monitor.definition.kind}`,
      )
      return { monitor, shared: words.filter((word) => wanted.has(word)).length }
    })
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, 3)
    .map(({ monitor }) => monitor)
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return [...new Set(words.map((word) => word.replace(/(?<=.{3})s$/, '')))]
}
