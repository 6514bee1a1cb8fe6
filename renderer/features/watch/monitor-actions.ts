import { text } from '../../../shared/text/text'
import type { MonitorView } from '../../../shared/watch/view'
import { goTo } from '../../app/navigation'
import { request, useCopy } from '../../app/store'
import { showToast } from '../../app/toasts'
import { askForMaintenance } from '../maintenance/asked'

export function checkNow({ id }: MonitorView) {
  return request('monitor.check', { id })
}

export function pauseOrResume({ id, status }: MonitorView) {
  return request('monitor.pause', { id, paused: status !== 'paused' })
}

/** Asks why and until when the alerts of these are held. */
export function holdForMaintenance(monitorIds: string[]) {
  askForMaintenance({ kind: 'monitors', monitorIds })
}

/** Asks the same of a group; one that is only shown as such is the monitors that stand in it. */
export function holdGroupForMaintenance(title: string, monitorIds: string[]) {
  const monitors = useCopy.getState().state?.monitors ?? {}
  const isGroup = monitorIds.some((id) => monitors[id]?.definition.group === title)
  if (isGroup) askForMaintenance({ kind: 'group', group: title })
  else holdForMaintenance(monitorIds)
}

/** Removes it at once; the message offers the way back. */
export async function removeMonitor({ id, definition }: MonitorView) {
  const reply = await request('monitor.remove', { id })
  if (!reply.ok) return
  goTo('watch')
  showToast({
    level: 'information',
    sentence: text.watch.actions.removed(definition.name),
    action: { label: text.watch.actions.undo, run: () => void request('monitor.restore', { id }) },
  })
}

/** Brings a removed monitor back, or the runbook's definition of one that was changed here. */
export function restoreMonitor({ id }: MonitorView) {
  return request('monitor.restore', { id })
}
