import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { text } from '../../shared/text/text'

export interface FolderListing {
  /** From the folder, with `/`: what is called README or index first in its folder, the others by their names. */
  paths: string[]
  /** What was not looked at, as sentences. */
  leftOut: string[]
}

/** A folder with more in it than this is no folder of runbooks. */
const mostEntries = 50_000
const mostFiles = 2_000

/**
 * The Markdown files in a folder and below it, but not in `node_modules` and dot folders. A link is followed to what
 * is in the folder too, and nothing is listed twice. Rejects with Node's error when the folder cannot be read.
 */
export async function listMarkdownFiles(folder: string): Promise<FolderListing> {
  const root = await realpath(folder)
  const walk: Walk = { root, seen: new Set([root]), entries: 0, paths: [], leftOut: [] }
  await walkInto(walk, { path: '', real: root }, await readdir(root, { withFileTypes: true }))
  const paths = walk.paths.sort(byPlace)
  const leftOut = [...walk.leftOut]
  if (walk.entries > mostEntries) {
    leftOut.push(text.runbook.files.folder.tooManyEntries(mostEntries))
  }
  if (paths.length > mostFiles) {
    leftOut.push(text.runbook.files.folder.tooManyFiles(paths.length, mostFiles))
  }
  return { paths: paths.slice(0, mostFiles), leftOut }
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

/** Whether a file or folder of this name is never looked at. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

interface Walk {
  root: string
  /** The real paths of what was listed or walked into. */
  seen: Set<string>
  entries: number
  paths: string[]
  leftOut: string[]
}

/** A file or folder as it is listed, and where it really is. */
interface Place {
  path: string
  real: string
}

async function walkInto(walk: Walk, folder: Place, entries: readonly Dirent[]): Promise<void> {
  // What is there itself before what links to it.
  const links = entries.filter((entry) => entry.isSymbolicLink())
  const others = entries.filter((entry) => !entry.isSymbolicLink())
  for (const entry of [...others, ...links]) {
    walk.entries += 1
    if (walk.entries > mostEntries) return
    if (isPassedOver(entry.name)) continue
    const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`
    const place = { path, real: join(folder.real, entry.name) }
    if (entry.isSymbolicLink()) await follow(walk, place)
    else await take(walk, place, entry)
  }
}

async function take(walk: Walk, place: Place, what: Pick<Dirent, 'isFile' | 'isDirectory'>): Promise<void> {
  const { path, real } = place
  if (walk.seen.has(real)) return
  if (what.isFile() && isMarkdown(path)) {
    walk.seen.add(real)
    walk.paths.push(path)
  }
  if (!what.isDirectory()) return
  walk.seen.add(real)
  try {
    await walkInto(walk, place, await readdir(real, { withFileTypes: true }))
  } catch {
    walk.leftOut.push(text.runbook.files.folder.unreadable(path))
  }
}

/** Only a link is asked for what it is, so that a folder of many files is listed in an instant. */
async function follow(walk: Walk, { path, real: link }: Place): Promise<void> {
  try {
    const real = await realpath(link)
    if (walk.seen.has(real)) return
    if (real.startsWith(walk.root.endsWith(sep) ? walk.root : walk.root + sep)) {
      return await take(walk, { path, real }, await stat(real))
    }
    if (isMarkdown(path)) walk.leftOut.push(text.runbook.files.folder.linkOut(path))
  } catch {
    if (isMarkdown(path)) walk.leftOut.push(text.runbook.files.folder.linkToNothing(path))
  }
}

/** By folder and name; README and index first. */
function byPlace(a: string, b: string): number {
  const [segmentsA, segmentsB] = [a.split('/'), b.split('/')]
  const shared = segmentsA.findIndex((segment, index) => segment !== segmentsB[index])
  const [nameA, nameB] = [segmentsA[shared] ?? '', segmentsB[shared] ?? '']
  const difference = rank(nameA) - rank(nameB)
  if (difference !== 0) return difference
  return nameA < nameB ? -1 : 1
}

function rank(name: string): number {
  return /^(?:readme|index)\.(?:md|markdown)$/i.test(name) ? 0 : 1
}
