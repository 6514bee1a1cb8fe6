import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLog, logFileName } from '#shared/log/export'
import { logEntry } from '../../../fixtures/log-entry'

const zone = 'Europe/Stockholm'
const at = Date.parse('2026-11-23T13:05:00Z')
const entries = [
  logEntry({ at, text: 'Restarted [Checkout](monitor:m1)\nwith @Noor #change' }),
  logEntry({
    id: 'e2',
    at: at + 60_000,
    writtenAt: at + 600_000,
    author: null,
    text: 'Alert *opened*',
    about: { kind: 'alert', id: 'a1' },
    pastTime: true,
    version: 2,
  }),
]

const golden = (name: string) => join(import.meta.dirname, 'golden', name)

describe('exportLog', () => {
  it('is Markdown that people read', async () => {
    await expect(exportLog(entries, 'markdown', zone)).toMatchFileSnapshot(golden('log.md'))
  })

  it('is CSV with a row for each entry', async () => {
    const csv = exportLog(entries, 'csv', zone)
    expect(csv.split('\r\n')).toHaveLength(4)
    await expect(csv).toMatchFileSnapshot(golden('log.csv'))
  })

  it('is JSON with all there is', async () => {
    await expect(exportLog(entries, 'json', zone)).toMatchFileSnapshot(golden('log.json'))
  })

  it('says so when there is nothing', () => {
    expect(exportLog([], 'markdown', zone)).toContain('No entries.')
  })
})

it('names the file by the local time', () => {
  expect(logFileName('csv', at, zone)).toBe('log-2026-11-23-1405.csv')
})
