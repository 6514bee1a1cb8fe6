import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diagnosticsOf, fileDiagnostics, logFile, olderLogFile } from '#main/diagnostics'
import { temporaryFolder } from '../../integration/watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

const file = () => join(folder.path, logFile)
const lines = () =>
  readFileSync(file(), 'utf8')
    .trim()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))

test('a line of the log says when, how bad, where, what and why', () => {
  const cause = Object.assign(new TypeError('the reason', { cause: new Error('beneath') }), { code: 'EIO' })
  diagnosticsOf('watch', fileDiagnostics(folder.path)).record('watching failed', {
    error: cause,
    monitor: 'a',
  })
  fileDiagnostics(folder.path).record('begun', { level: 'information' })
  expect(lines()).toEqual([
    {
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'error',
      part: 'watch',
      message: 'watching failed',
      cause: expect.objectContaining({
        name: 'TypeError',
        message: 'the reason',
        code: 'EIO',
        stack: expect.stringContaining('diagnostics.test'),
        cause: expect.objectContaining({ message: 'beneath' }),
      }),
      monitor: 'a',
    },
    { time: expect.any(String), level: 'information', part: 'companion', message: 'begun' },
  ])
})

test('past its size the log becomes the older one, and there is never a third', () => {
  const diagnostics = fileDiagnostics(folder.path)
  const older = join(folder.path, olderLogFile)
  writeFileSync(older, 'the oldest')
  writeFileSync(file(), 'x'.repeat(2 * 1024 * 1024 + 1))
  diagnostics.record('next')
  expect(statSync(older).size).toBeGreaterThan(2 * 1024 * 1024)
  expect(lines()).toEqual([expect.objectContaining({ message: 'next' })])
})

test('what cannot be written down stops nothing', () => {
  expect(() => fileDiagnostics(join(folder.path, 'nowhere')).record('unheard')).not.toThrow()
})
