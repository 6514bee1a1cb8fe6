import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextLookIn, type RunbookWatch, watchRunbook } from '#main/runbook/watch'
import { eventually } from '../../../eventually'

let folder = ''
let path = ''
let watching: RunbookWatch | null = null
/** What the file held each time the watch spoke; null where there was none. */
let seen: (string | null)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runbook-watch-'))
  path = join(folder, 'team', 'runbook.md')
  await mkdir(join(folder, 'team'))
  await writeFile(path, 'first')
  seen = []
  watching = watchRunbook(path, () => {
    readFile(path, 'utf8').then(
      (text) => seen.push(text),
      () => seen.push(null),
    )
  })
  await seesAtLast('first')
})
afterEach(async () => {
  await watching?.close()
  await rm(folder, { recursive: true, force: true })
})

async function seesAtLast(text: string | null): Promise<void> {
  await eventually(() => expect(seen.at(-1)).toBe(text))
}

describe('watchRunbook', () => {
  it('sees the last of many writes', async () => {
    for (let index = 0; index <= 50; index += 1) await writeFile(path, `text ${index}`)
    await seesAtLast('text 50')
    expect(seen.length).toBeLessThan(25)
  })

  it('sees a save by renaming a new file over the old one, again and again', async () => {
    for (const text of ['second', 'third', 'fourth']) {
      await writeFile(join(folder, 'team', '.runbook.md.new'), text)
      await rename(join(folder, 'team', '.runbook.md.new'), path)
      await seesAtLast(text)
    }
  })

  it('sees that the file is gone and that it is back', async () => {
    await rm(path)
    await seesAtLast(null)
    await writeFile(path, 'back')
    await seesAtLast('back')
  })

  it('sees that its folder is gone and that it is back', async () => {
    await rename(join(folder, 'team'), join(folder, 'elsewhere'))
    await seesAtLast(null)
    await mkdir(join(folder, 'team'))
    await writeFile(path, 'back')
    await seesAtLast('back')
    await writeFile(path, 'and changed')
    await seesAtLast('and changed')
  })

  it('begins before the folder is there', async () => {
    await watching?.close()
    seen = []
    path = join(folder, 'drive', 'runbook.md')
    watching = watchRunbook(path, () => {
      readFile(path, 'utf8').then(
        (text) => seen.push(text),
        () => seen.push(null),
      )
    })
    await seesAtLast(null)
    await mkdir(join(folder, 'drive'))
    await writeFile(path, 'mounted')
    await seesAtLast('mounted')
  })

  it('is silent about other files, and after it was closed', async () => {
    const before = seen.length
    await heardByAnotherWatch(join(folder, 'team', 'other.md'))
    expect(seen.length).toBe(before)
    await watching?.close()
    await heardByAnotherWatch(path)
    expect(seen.length).toBe(before)
  })
})

/** Writes a file and waits until a watch of it, begun before, has told so. */
async function heardByAnotherWatch(file: string): Promise<void> {
  let heard = 0
  const another = watchRunbook(file, () => {
    heard += 1
  })
  await eventually(() => expect(heard).toBe(1))
  await writeFile(file, 'written')
  await eventually(() => expect(heard).toBeGreaterThan(1))
  await another.close()
}

describe('nextLookIn', () => {
  it('waits longer after each look that finds nothing, up to a quarter of a minute', () => {
    const waits = [2_000]
    for (let looks = 0; looks < 30; looks += 1) waits.push(nextLookIn(waits.at(-1) ?? 0, false))
    expect(waits).toEqual([...waits].sort((one, other) => one - other))
    expect(waits.at(-1)).toBe(15_000)
  })

  it('looks often again once something was found', () => {
    expect(nextLookIn(15_000, true)).toBe(2_000)
  })
})
