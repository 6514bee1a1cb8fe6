import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { redactedDiagnostics } from '#main/secrets/redacted-diagnostics'
import { SecretFile } from '#main/secrets/secret-file'
import type { Protection } from '#main/secrets/secrets'
import { temporaryFolder } from '../../../integration/watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

/** A keychain that turns texts round. */
const keychain: Protection = {
  seal: (text) => Buffer.from([...text].reverse().join('')),
  open: (sealed) => [...Buffer.from(sealed).toString()].reverse().join(''),
}
const emptyKeychain: Protection = {
  ...keychain,
  open() {
    throw new Error('no such key')
  },
}

function open(protection: Protection | null = null): SecretFile {
  return new SecretFile({ dataFolder: folder.path, now: () => 1_000, protection: () => protection })
}
const file = () => join(folder.path, 'secrets.json')

describe('a secret', () => {
  test('under a keychain is on disk only as the keychain sealed it', () => {
    open(keychain).keep('room/address', 'open sesame', 'protected')
    expect(readFileSync(file(), 'utf8')).not.toContain('open sesame')
    const again = open(keychain)
    expect(again.available()).toBe('protected')
    expect(again.about('room/address')).toEqual({ setAt: 1_000, keeping: 'protected' })
    expect(again.read('room/address')).toBe('open sesame')
  })

  test('in the clear is in a file that only this account can read', () => {
    open().keep('room/address', 'open sesame', 'unprotected')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(open().read('room/address')).toBe('open sesame')
  })

  test('for this session is never on disk, and takes back what was', () => {
    const secrets = open()
    secrets.keep('room/address', 'open sesame', 'unprotected')
    secrets.keep('room/address', 'another word', 'session')
    expect(secrets.read('room/address')).toBe('another word')
    expect(readFileSync(file(), 'utf8')).not.toMatch(/open sesame|another word/)
    expect(open().read('room/address')).toBeNull()
  })

  test('is not put under a keychain that is not there', () => {
    expect(() => open().keep('room/address', 'open sesame', 'protected')).toThrow(/no protected place/)
    expect(readdirSync(folder.path)).toEqual([])
  })

  test('that the keychain does not open any more has to be given again', () => {
    open(keychain).keep('room/address', 'open sesame', 'protected')
    expect(open(emptyKeychain).read('room/address')).toBeNull()
    expect(open().about('room/address')).toEqual({ setAt: 1_000, keeping: 'unreadable' })
  })

  test('that is forgotten is gone from disk', () => {
    const secrets = open()
    secrets.keep('a', 'open sesame', 'unprotected')
    secrets.keep('b', 'another word', 'unprotected')
    secrets.forget('a')
    expect(readFileSync(file(), 'utf8')).not.toContain('open sesame')
    expect([open().read('a'), open().about('a'), open().read('b')]).toEqual([null, null, 'another word'])
  })
})

test('a file that is damaged is kept aside, and secrets can be given again', () => {
  writeFileSync(file(), '{"a": ')
  const secrets = open()
  expect(secrets.read('a')).toBeNull()
  secrets.keep('a', 'open sesame', 'unprotected')
  expect(open().read('a')).toBe('open sesame')
  expect(readdirSync(folder.path).some((name) => name.includes('.unreadable-'))).toBe(true)
})

test('the log never has a secret, in whichever form it came there', () => {
  const lines: string[] = []
  const secrets = open()
  secrets.keep('a', 'open "sesame"/now', 'session')
  const diagnostics = redactedDiagnostics(
    { record: (event, details) => void lines.push(JSON.stringify({ event, details })) },
    secrets,
  )
  diagnostics.record('request failed', {
    error: new Error('no answer from open "sesame"/now'),
    url: `https://x.example/?key=${encodeURIComponent('open "sesame"/now')}`,
  })
  expect(lines[0]).toContain('request failed')
  expect(lines[0]).toContain('no answer from [secret]')
  expect(lines[0]).not.toContain('sesame')
})
