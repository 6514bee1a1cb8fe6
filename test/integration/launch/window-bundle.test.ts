import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'
import { expect, it } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'

const window = join(project, 'out', 'renderer')
const manifest: Manifest = JSON.parse(readFileSync(join(window, '.vite', 'manifest.json'), 'utf8'))

it('the window loads less than 300 kB, gzipped, before its first paint', () => {
  const files = ['index.html', ...filesOf('index.html', new Set())]
  expect(files.some((file) => file.endsWith('.css'))).toBe(true)
  expect(files.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1)
  const bytes = files.map((file) => gzipSync(readFileSync(join(window, file))).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
})

it('every screen but the first is loaded when it is needed', () => {
  const atFirst = filesOf('index.html', new Set())
  for (const screen of ['watch/Watch', 'runbook/Runbook', 'shift/Shift', 'settings/Settings']) {
    const part = manifest[`features/${screen}Screen.tsx`]
    expect(part?.isDynamicEntry).toBe(true)
    expect(atFirst).not.toContain(part?.file)
  }
})

/** What is loaded with a part: its script, its styles, and those of all that it imports. */
function filesOf(name: string, seen: Set<string>): string[] {
  const part = manifest[name]
  if (part === undefined || seen.has(name)) return []
  seen.add(name)
  return [part.file, ...(part.css ?? []), ...(part.imports ?? []).flatMap((other) => filesOf(other, seen))]
}
