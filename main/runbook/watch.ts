import { realpathSync, watch as watchSystem } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { watch } from 'chokidar'
import { appearanceOf } from './appearance'
import { isMarkdown, isPassedOver } from './list-files'
import type { ReadMoment } from './source'

/** A file is settled when it was left alone for so long, in milliseconds. */
const settling = 150
/** Milliseconds in which a file that is written again and again is read at once only once. */
const betweenLooks = 50
/** A file that never settles is read after so long all the same. */
const longestWait = 1_000
/**
 * How often the file is looked at without an event, in milliseconds: network drives send none, and a folder can be
 * replaced. Where nothing was found for long it is looked at less and less, so that an idle laptop can rest.
 */
const looks = { often: 2_000, seldom: 15_000, slower: 1.25 }
/** How often all files of a folder are looked at without an event. */
const lookThroughFolderEvery = 30_000

export interface RunbookWatch {
  close(): Promise<void>
}

/**
 * Calls `onChange` when the file at `path` was written, replaced, deleted or made again: at once, when it may not be
 * whole yet, and always when it has settled after the last of what comes close together; also at the beginning, for
 * what was written just before. Watches the folder, because editors save by renaming a new file over the old one.
 */
export function watchRunbook(path: string, onChange: (moment: ReadMoment) => void): RunbookWatch {
  const file = resolve(path)
  const settled = onceSettled(onChange)
  const ends = [...new Set([file, leadsTo(file)])].map((each) => followEvents(each, settled.touch))
  settled.wait()
  const endLooking = lookAt(file, settled.wait)
  return {
    async close() {
      endLooking()
      settled.cancel()
      for (const end of ends) end()
    },
  }
}

/** The file that a link leads to in the end, or the file itself. */
function leadsTo(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/**
 * Calls `onEvent` for what happens to a file in its folder; returns what ends it. By the system's own events, which
 * name the file: chokidar reads the whole folder anew at each, which costs much beside a file that is always written.
 */
function followEvents(file: string, onEvent: () => void): () => void {
  try {
    const watcher = watchSystem(dirname(file), (_event, name) => {
      if (name === null || name === basename(file)) onEvent()
    })
    watcher.on('error', () => watcher.close())
    return () => watcher.close()
  } catch {
    // A folder that cannot be watched is still looked at.
    return () => {}
  }
}

/**
 * Calls `onChange` when any Markdown file in the folder, or below it, was written, deleted or made; like
 * `watchRunbook` in all else.
 */
export function watchFolder(folder: string, onChange: (moment: ReadMoment) => void): RunbookWatch {
  const root = resolve(folder)
  const settled = onceSettled(onChange)
  const watcher = watch(root, {
    ignoreInitial: true,
    // What a link leads to is in the folder, or is not read.
    followSymlinks: false,
    ignored: (candidate, status) =>
      resolve(candidate) !== root &&
      (isPassedOver(basename(candidate)) || (status?.isFile() === true && !isMarkdown(candidate))),
  })
  watcher.on('all', settled.touch)
  watcher.on('ready', settled.wait)
  watcher.on('error', () => {})
  const endLooking = lookAt(root, settled.wait)
  const lookingThrough = setInterval(() => onChange('in passing'), lookThroughFolderEvery).unref()
  return {
    async close() {
      endLooking()
      clearInterval(lookingThrough)
      settled.cancel()
      await watcher.close()
    },
  }
}

/** Looks again and again whether a file is another than before; returns what ends it. */
function lookAt(file: string, onDifference: () => void): () => void {
  let last: string | null | undefined
  let wait = looks.often
  let timer: NodeJS.Timeout | null = null
  let isOver = false
  const look = async () => {
    const now = await appearanceOf(file)
    if (isOver) return
    const isOther = last !== undefined && now !== last
    if (isOther) onDifference()
    last = now
    wait = nextLookIn(wait, isOther)
    timer = setTimeout(() => void look(), wait).unref()
  }
  void look()
  return () => {
    isOver = true
    if (timer !== null) clearTimeout(timer)
  }
}

/** Milliseconds until a file is looked at again that was looked at after `waited`. */
export function nextLookIn(waited: number, isOther: boolean): number {
  return isOther ? looks.often : Math.min(looks.seldom, waited * looks.slower)
}

function onceSettled(action: (moment: ReadMoment) => void) {
  let timer: NodeJS.Timeout | null = null
  let waitingSince = 0
  const cancel = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const wait = () => {
    const now = performance.now()
    if (timer === null) waitingSince = now
    const left = Math.max(0, Math.min(settling, waitingSince + longestWait - now))
    cancel()
    timer = setTimeout(() => {
      timer = null
      action('settled')
    }, left)
  }
  let lastAtOnce = Number.NEGATIVE_INFINITY
  const touch = () => {
    wait()
    if (performance.now() - lastAtOnce < betweenLooks) return
    lastAtOnce = performance.now()
    action('at once')
  }
  return { touch, wait, cancel }
}
