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

describe('exportLog', () => {
  it('is Markdown that people read', () => {
    expect(exportLog(entries, 'markdown', zone)).toBe(
      [
        '# Log',
        '',
        'Times are local (Europe/Stockholm).',
        '',
        '- **2026-11-23 14:05** Ines: Restarted Checkout  ',
        '  with @Noor \\#change',
        '- **2026-11-23 14:06** Watchkeeper (written later, corrected): Alert \\*opened\\*',
        '',
      ].join('\n'),
    )
  })

  it('is CSV with a row for each entry', () => {
    expect(exportLog(entries, 'csv', zone).split('\r\n')).toEqual([
      'time,utc,author,text,tags,people,about,written,version',
      '2026-11-23 14:05,2026-11-23T13:05:00.000Z,Ines,"Restarted Checkout\nwith @Noor #change",change,Noor,,2026-11-23T13:05:00.000Z,1',
      '2026-11-23 14:06,2026-11-23T13:06:00.000Z,Watchkeeper,Alert *opened*,,,alert,2026-11-23T13:15:00.000Z,2',
      '',
    ])
  })

  it('is JSON with all there is', () => {
    expect(JSON.parse(exportLog(entries, 'json', zone))).toMatchObject({
      format: 'watchkeeper-log',
      version: 1,
      entries: [
        {
          id: 'e1',
          at: '2026-11-23T13:05:00.000Z',
          author: 'Ines',
          tags: ['change'],
          people: ['Noor'],
          about: null,
        },
        { id: 'e2', pastTime: true, version: 2, about: { kind: 'alert', id: 'a1' } },
      ],
    })
  })

  it('says so when there is nothing', () => {
    expect(exportLog([], 'markdown', zone)).toContain('No entries.')
  })
})

it('names the file by the local time', () => {
  expect(logFileName('csv', at, zone)).toBe('log-2026-11-23-1405.csv')
})
