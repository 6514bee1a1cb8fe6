import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiagnosticFacts, diagnosticsText } from '#shared/diagnostics/diagnostics'
import { withoutPersonal } from '#shared/diagnostics/without-personal'

const personal = {
  dataFolder: '/home/ines/.config/Watchkeeper',
  home: '/home/ines',
  names: ['ines', 'Checkout API', 'thinkpad'],
}
const facts: DiagnosticFacts = {
  at: Date.UTC(2026, 10, 23, 3, 14),
  zone: 'Europe/Stockholm',
  version: '1.2.3',
  runsOn: 'linux x64, Node 24.21.0',
  files: [{ name: 'watchkeeper.db', size: 3 * 1024 * 1024 }],
  faults: [],
  copies: [{ at: Date.UTC(2026, 10, 22), size: 1024 * 1024 }],
  rows: [{ table: 'alert', count: 12 }],
  logLines: [],
}

test.each([
  ['cannot write /home/ines/.config/Watchkeeper/watchkeeper.db', 'cannot write <data folder>/watchkeeper.db'],
  ['ENOENT: open /srv/runbooks/ops.md', 'ENOENT: open <path>'],
  ['open C:\\Users\\ines\\ops.md', 'open <path>'],
  ['connect to https://checkout.example/health?key=1 failed', 'connect to <address> failed'],
  ['getaddrinfo ENOTFOUND db-1.internal.example:5432', 'getaddrinfo ENOTFOUND <address>'],
  ['connect ECONNREFUSED 10.1.2.3:443', 'connect ECONNREFUSED <address>'],
  ['connect ECONNREFUSED fe80::1:2:3:4', 'connect ECONNREFUSED <address>'],
  ['mail to ines.b@corp.example was refused', 'mail to <mail address> was refused'],
  ['“Payments” is off, "ledger" too', '“…” is off, "…" too'],
  ['Checkout API on thinkpad', '<name> on <name>'],
  ['SQLITE_FULL database or disk is full', 'SQLITE_FULL database or disk is full'],
])('%s becomes %s', (text, expected) => expect(withoutPersonal(text, personal)).toBe(expected))

test('no name is left, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = withoutPersonal(`${before}Checkout API${after} /home/ines/x`, personal)
      return !text.includes('Checkout API') && !text.includes('/home/ines')
    }),
  )
})

test('the text has versions, sizes, counts, findings, and of the log what happened and why', () => {
  const line = {
    time: '2026-11-23T03:13:00.000Z',
    level: 'error',
    part: 'watch',
    message: 'watching failed',
    cause: { name: 'SqliteError', code: 'SQLITE_FULL', message: 'in /home/ines/x', stack: 'at secret.ts' },
    monitor: 'Checkout API',
  }
  const text = diagnosticsText({ ...facts, logLines: [JSON.stringify(line), '{half'] }, personal)
  expect(text).toBe(`Watchkeeper 1.2.3 on linux x64, Node 24.21.0
at 2026-11-23T03:14:00.000Z, zone Europe/Stockholm

Files
  watchkeeper.db: 3.0 MB

Database: whole
  copy of 2026-11-22T00:00:00.000Z: 1.0 MB

Rows
  alert: 12

Technical log
  2026-11-23T03:13:00.000Z error watch: watching failed (SqliteError SQLITE_FULL in <home>/x)
  a line that cannot be read
`)
})

test('damage is told', () => {
  const text = diagnosticsText({ ...facts, faults: ['row 3 missing from index alert_age'] }, personal)
  expect(text).toContain('Database: row 3 missing from index alert_age')
})
