import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
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
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST') return `There is something at ${path} already. Give the new runbook another name.`
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return `${path} cannot be made: its folder is not there. Make the folder first, or choose another.`
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path} cannot be made: your account may not write there. Choose another folder.`
  }
  return `${path} cannot be made: the system says “${error instanceof Error ? error.message : String(error)}”.`
}
