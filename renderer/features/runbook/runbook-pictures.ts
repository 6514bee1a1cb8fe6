import { fileAt, pathFrom, type RunbookFile } from '../../../shared/runbook/files'
import { attempt } from '../../app/store'

/** Where a picture of the runbook can be shown from, a blob: address that is the caller's to release; null: nowhere. */
export async function runbookPicture(
  files: RunbookFile[],
  source: string,
  line: number,
): Promise<string | null> {
  const from = fileAt(files, line)
  const path = from && pathFrom(from.path, source)
  if (path === null) return null
  const reply = await attempt('runbook.image', { path })
  if (!reply.ok) return null
  const { type, base64 } = reply.value
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type }))
}
