import { text } from '../../../../shared/text/text'
import { saveToFile } from '../../../app/save-to-file'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'

/** Puts monitors in a file and says where it is; null: all of them. False: it was not saved. */
export async function exportMonitors(ids: string[] | null): Promise<boolean> {
  const reply = await request('monitors.export', { ids })
  if (!reply.ok || reply.value.outcome === 'cancelled') return false
  const words = text.watch.exchange.export
  if (reply.value.outcome === 'saved') {
    showToast({ level: 'information', sentence: words.exported(reply.value.path) })
    return true
  }
  saveToFile(reply.value.fileName, reply.value.text, 'application/yaml')
  showToast({ level: 'information', sentence: words.downloaded(reply.value.fileName) })
  return true
}
