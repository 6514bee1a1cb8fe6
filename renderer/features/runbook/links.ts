import { fileAt, pathFrom, sectionIdIn } from '../../../shared/runbook/files'
import type { Section } from '../../../shared/runbook/model'
import type { OpenRunbook } from '../../../shared/state'
import { decoded } from '../../markdown/destination'

type Linked = Pick<OpenRunbook, 'kind' | 'files'> & { sections: Section[] }

/** The section that a link on a line of the runbook leads to: a heading of its own or of another file of the folder. */
export function sectionOfLink({ kind, files, sections }: Linked, href: string, line: number): string | null {
  const from = fileAt(files, line)
  if (from === null || href === '' || href === '#') return null
  const path = href.startsWith('#') ? from.path : pathFrom(from.path, href)
  const file = files.find((candidate) => candidate.path === path)
  if (file === undefined) return null
  const anchor = decoded(/#(.*)$/s.exec(href)?.[1] ?? '')
  if (anchor === '') return firstSection(sections, file)
  const id = sectionIdIn(kind, file.path, anchor)
  return sections.some((section) => section.id === id) ? id : null
}

function firstSection(sections: Section[], file: { firstLine: number; lineCount: number }): string | null {
  const first = sections.find(({ line }) => line >= file.firstLine)
  return first !== undefined && first.line < file.firstLine + file.lineCount ? first.id : null
}
