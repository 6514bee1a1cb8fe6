import type { RunbookFile } from '../../shared/runbook/files'
import { pageHtml } from '../export/page'
import { articleOf } from '../export/text-to-page'
import type { StoredPicture } from '../store/incidents'

const fileName = 'report.md'
const pictures = /^pictures\/(.+)$/

/** A report as one HTML page with its pictures in it and without a reference to anything outside. */
export async function reportPage(
  title: string,
  markdown: string,
  picture: (id: string) => StoredPicture | null,
): Promise<string> {
  const lineCount = markdown.split('\n').length
  const file: RunbookFile = { path: fileName, title, firstLine: 1, lineCount }
  const article = await articleOf(
    { file, text: markdown, firstLine: 1, lastLine: lineCount },
    {
      sections: [],
      sectionOf: () => null,
      async picture(_file, address) {
        const [, id = ''] = pictures.exec(address) ?? []
        const found = picture(id)
        return found === null
          ? null
          : { type: found.type, base64: Buffer.from(found.content).toString('base64') }
      },
    },
  )
  return pageHtml({ title, about: [], articles: [article] })
}
