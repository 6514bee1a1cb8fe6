import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from '../../shared/text/text'
import { RequestRefused } from '../dispatch'

/** Writes the template to a new file, never over one that is there. Returns its whole path. */
export async function createFromTemplate(path: string, templatePath: string): Promise<string> {
  const target = resolve(path)
  const template = await readFile(templatePath, 'utf8')
  try {
    await writeFile(target, template, { flag: 'wx' })
    return target
  } catch (error) {
    throw new RequestRefused('refused', whyNot(target, error))
  }
}

function whyNot(path: string, error: unknown): string {
  const words = text.runbook.files.create
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST') return words.exists(path)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return words.noFolder(path)
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return words.denied(path)
  }
  return words.systemSays(path, error instanceof Error ? error.message : String(error))
}
