import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { takeCrashReports } from '#main/crash-reports'
import { LastWords } from '#main/last-words'
import { temporaryFolder } from '../../integration/watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

function start(dataFolder = folder.path) {
  const process = Object.assign(new EventEmitter(), {
    uptime: () => 12.3,
    versions: globalThis.process.versions,
  })
  const record = vi.fn()
  const end = vi.fn()
  const redact = (text: string) => text.replaceAll('T0PSECRET', '…')
  const lastWords = new LastWords(
    { diagnostics: { record }, dataFolder, version: '1.2.3', redact, end },
    process,
  )
  return { process, record, end, lastWords }
}

const reports = () => readdirSync(folder.path).filter((name) => name.startsWith('crash-'))

test.each(['uncaughtException', 'unhandledRejection'])(
  'a defect (%s) leaves a report without secrets, and ends the process',
  (origin) => {
    const { process, record, end } = start()
    const error = new TypeError('no such thing as T0PSECRET')
    process.emit(origin, error)
    expect(end).toHaveBeenCalledExactlyOnceWith(error, 12_300)
    expect(record).toHaveBeenCalledWith('ended by a defect', { part: 'process', error, origin })
    const [name = ''] = reports()
    const report = readFileSync(join(folder.path, name), 'utf8')
    expect(report).toMatch(
      /^Watchkeeper ended by a defect\.\n\nWhen: \S+Z, 12 s after it started\nVersion: 1\.2\.3, on /,
    )
    expect(report).toContain(`Kind: ${origin}`)
    expect(report).toContain('TypeError: no such thing as …')
    expect(report).toContain('last-words.test')
    expect(report).not.toContain('T0PSECRET')
  },
)

test('it is told once, and the newest five reports stay', () => {
  for (const day of ['01', '02', '03', '04', '05']) {
    writeFileSync(join(folder.path, `crash-2026-01-${day}T03-14-00.txt`), 'told before')
  }
  expect(takeCrashReports(folder.path)).toBeNull()
  start().process.emit('uncaughtException', new Error('once'))
  const [newest = ''] = reports().filter((name) => name.includes('.new.'))
  expect(takeCrashReports(folder.path)).toBe(
    `Watchkeeper ended by a defect, and was started again. What was shown as saved is there. ${newest.replace('.new', '')} in ${folder.path} says more; nothing was sent anywhere.`,
  )
  expect(takeCrashReports(folder.path)).toBeNull()
  expect(reports()).toHaveLength(5)
  expect(reports()).not.toContain('crash-2026-01-01T03-14-00.txt')
})

test('a store that cannot be used is lived through', () => {
  const { process, end, lastWords } = start()
  lastWords.ask((error) => error instanceof RangeError)
  process.emit('uncaughtException', new RangeError('the disk is full'))
  expect(end).not.toHaveBeenCalled()
  expect(reports()).toEqual([])
})

test('where no report can be written it ends all the same', () => {
  const { process, end } = start(join(folder.path, 'nowhere'))
  process.emit('unhandledRejection', 'only a text')
  expect(end).toHaveBeenCalledOnce()
})
