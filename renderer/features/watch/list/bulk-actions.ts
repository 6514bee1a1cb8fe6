import { text } from '../../../../shared/text/text'
import { request, useCopy } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { select } from './list-view'
import { nothingSelected } from './selection'

export function checkAll(ids: string[]) {
  return request('monitors.check', { ids })
}

/** Pauses them; where all are paused already, resumes them. */
export function pauseOrResumeAll(ids: string[]) {
  return request('monitors.pause', { ids, paused: !areAllPaused(ids) })
}

function areAllPaused(ids: readonly string[]): boolean {
  const monitors = useCopy.getState().state?.monitors ?? {}
  return ids.every((id) => monitors[id]?.status === 'paused')
}

/** Removes them at once; the message offers the way back. */
export async function removeAll(ids: string[]) {
  const reply = await request('monitors.remove', { ids })
  if (!reply.ok) return
  select(() => nothingSelected)
  showToast({
    level: 'information',
    sentence: text.watch.actions.removedMany(ids.length),
    action: { label: text.watch.actions.undo, run: () => void request('monitors.restore', { ids }) },
  })
}
