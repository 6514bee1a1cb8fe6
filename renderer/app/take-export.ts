import type { ContractError, RequestReply } from '../../shared/contract'
import type { Result } from '../../shared/result'
import { text } from '../../shared/text/text'
import { type FileType, saveToFile } from './save-to-file'
import { showToast } from './toasts'

/** Takes what main exported: a browser downloads it; either way the person is told where it went. */
export function takeExport(
  reply: Result<RequestReply<'log.export'>, ContractError>,
  /** "The log" */
  what: string,
  type: FileType,
): void {
  if (!reply.ok || reply.value.outcome === 'cancelled') return
  if (reply.value.outcome === 'saved') {
    showToast({ level: 'information', sentence: text.frame.exported.saved(what, reply.value.path) })
    return
  }
  saveToFile(reply.value.fileName, reply.value.text, type)
  showToast({ level: 'information', sentence: text.frame.exported.downloaded(what, reply.value.fileName) })
}
