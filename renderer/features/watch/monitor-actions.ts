import type { MonitorView } from '../../../shared/watch/view'
import { goTo } from '../../app/navigation'
import { request } from '../../app/store'
import { showToast } from '../../app/toasts'

export function checkNow({ id }: MonitorView) {
  return request('monitor.check', { id })
}

export function pauseOrResume({ id, status }: MonitorView) {
  return request('monitor.pause', { id, paused: status !== 'paused' })
}

/** Removes it at once; the message offers the way back. */
export async function removeMonitor({ id, definition }: MonitorView) {
  const reply = await request('monitor.remove', { id })
  if (!reply.ok) return
  goTo('watch')
  showToast({
    level: 'information',
    sentence: `${definition.name} is removed and no longer checked.`,
    action: { label: 'Undo', run: () => void request('monitor.restore', { id }) },
  })
}

/** Brings a removed monitor back, or the runbook's definition of one that was changed here. */
export function restoreMonitor({ id }: MonitorView) {
  return request('monitor.restore', { id })
}
