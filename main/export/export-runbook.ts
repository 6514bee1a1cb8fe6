import type { Section } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import { localTimestamp, zoneName } from '../../shared/time/display'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { OpenRunbook } from '../runbook/open-runbook'
import { pageHtml } from './page'
import { contextOf } from './page-context'
import { type Article, articleOf, type Excerpt } from './text-to-page'

type Opened = ReturnType<OpenRunbook['get']>

export interface ExportedRunbook {
  /** Of the file to save, without its extension. */
  name: string
  html: string
}

/** A section of a runbook with all under it, or all of it, as one HTML page without a reference to anything outside. */
export async function exportRunbook(
  opened: Opened,
  sectionId: string | null,
  clock: Clock,
): Promise<ExportedRunbook> {
  const section = sectionId === null ? null : existingSection(opened, sectionId)
  const excerpts = excerptsOf(opened, section)
  const context = contextOf(opened, excerpts)
  const articles: Article[] = []
  for (const excerpt of excerpts) articles.push(await articleOf(excerpt, context))
  const name = opened.model.document.name ?? opened.model.document.title
  const title = section === null ? name || text.runbook.page.untitled : section.title
  return {
    name: fileNameOf(title),
    html: pageHtml({ title, about: aboutOf(opened, section, clock), articles }),
  }
}

function existingSection({ model }: Opened, sectionId: string): Section {
  const section = model.sections.find(({ id }) => id === sectionId)
  if (section === undefined) {
    throw new RequestRefused('not found', text.runbook.page.sectionGone)
  }
  return section
}

function excerptsOf({ text: whole, files }: Opened, section: Section | null): Excerpt[] {
  const lines = whole.split(/\r\n|\n|\r/)
  return files.flatMap((file) => {
    const end = file.firstLine + file.lineCount - 1
    const firstLine = section?.line ?? file.firstLine
    const lastLine = section?.endLine ?? end
    if (firstLine < file.firstLine || firstLine > end) return []
    return [{ file, text: lines.slice(file.firstLine - 1, end).join('\n'), firstLine, lastLine }]
  })
}

function aboutOf({ path, version, model, kind }: Opened, section: Section | null, clock: Clock): string[] {
  const words = text.runbook.page
  const now = clock.now()
  const of = model.document.title || model.document.name
  const versions = [
    model.document.version === null ? null : words.version(model.document.version),
    words.text(version),
    words.exported(localTimestamp(now, clock.zone()), zoneName(now, clock.zone())),
  ]
  return [
    section === null || of === null ? null : words.from(of),
    path === null ? text.runbook.header.sample : words[kind](path),
    versions.filter((part) => part !== null).join(' · '),
  ].filter((line) => line !== null)
}

function fileNameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return name === '' ? 'runbook' : name
}
