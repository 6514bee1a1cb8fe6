import { text } from '../../../../shared/text/text'
import { saveToFile } from '../../../app/save-to-file'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'

/** Exports a section with all under it, or with null the whole runbook, and says where it is. */
export async function exportRunbook(sectionId: string | null, format: 'html' | 'pdf'): Promise<void> {
  const reply = await request('runbook.export', { sectionId, format })
  if (!reply.ok || reply.value.outcome === 'cancelled') return
  if (reply.value.outcome === 'saved') {
    showToast({ level: 'information', sentence: text.runbook.paper.exported(reply.value.path) })
    return
  }
  saveToFile(reply.value.fileName, reply.value.text, 'text/html')
  showToast({ level: 'information', sentence: text.runbook.paper.downloaded(reply.value.fileName) })
}
