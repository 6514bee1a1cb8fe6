import { pathFrom, type RunbookFile, type RunbookKind, sectionIdIn } from '../../shared/runbook/files'
import type { RunbookModel, Section } from '../../shared/runbook/model'
import { type Picture, readPicture } from '../runbook/images'
import type { Excerpt, PageContext } from './text-to-page'

interface RunbookPlace {
  kind: RunbookKind
  /** The folder of its pictures. */
  folder: string
  model: RunbookModel
}

/** Pictures beyond this much are left out of a page, in characters of base64. */
const mostPictures = 48 * 1024 * 1024

/** What the page of some excerpts can show and link to. */
export function contextOf({ kind, folder, model }: RunbookPlace, excerpts: readonly Excerpt[]): PageContext {
  const sections = model.sections.filter(({ line }) =>
    excerpts.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine),
  )
  const ids = new Set(sections.map(({ id }) => id))
  const read = new Map<string, Promise<Picture | null>>()
  let room = mostPictures
  const pictureAt = async (path: string) => {
    const found = await readPicture(folder, path)
    if (!found.ok || found.value.base64.length > room) return null
    room -= found.value.base64.length
    return found.value
  }
  return {
    sections,
    sectionOf(file, address) {
      const id = targetOf(address, { kind, file, sections, excerpts })
      return id !== null && ids.has(id) ? id : null
    },
    async picture(file, address) {
      const path = pathFrom(file, address)
      if (path === null) return null
      const known = read.get(path) ?? pictureAt(path)
      read.set(path, known)
      return known
    },
  }
}

/** The section that an address in a file means: `#anchor`, `other.md#anchor`, or the first of `other.md`. */
function targetOf(
  address: string,
  from: {
    kind: RunbookKind
    file: string
    sections: readonly Section[]
    excerpts: readonly { file: RunbookFile }[]
  },
): string | null {
  const anchor = decoded(address.match(/#(.*)$/s)?.[1] ?? '')
  const path = address.startsWith('#') ? from.file : pathFrom(from.file, address)
  if (path === null) return null
  const file = from.excerpts.find((excerpt) => excerpt.file.path === path)?.file
  if (file === undefined) return null
  if (anchor !== '') return sectionIdIn(from.kind, path, anchor)
  return from.sections.find(({ line }) => line >= file.firstLine)?.id ?? null
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
