import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Binding, describeBinding, isBinding, mayHave, originOf } from '#shared/secrets/binding'
import {
  type HeldSecret,
  secretNameProblem,
  secretsNamed,
  secretTextProblem,
  withSecrets,
} from '#shared/secrets/reference'
import { secretsOf } from '#shared/watch/kinds/secrets'
import { parseMonitor } from '#shared/watch/parse'

const server = (origin: string): Binding => ({ to: 'server', origin })
const prometheus = { to: 'server', origin: 'https://prometheus.example' } as const

function fill(value: string, held: HeldSecret | null) {
  return withSecrets({ Authorization: value }, prometheus, () => held)
}

describe('a value that names a secret', () => {
  test('is sent with it to the server it was entered for', () => {
    const held = { text: 'open-sesame', binding: server('https://prometheus.example') }
    expect(fill('Bearer {secret:metrics}', held)).toEqual({
      ok: true,
      value: { Authorization: 'Bearer open-sesame' },
    })
  })

  test('is not sent while nobody entered it, or where it cannot be read', () => {
    expect(fill('{secret:metrics}', null)).toEqual({
      ok: false,
      error: 'this laptop does not know the secret metrics: enter it here or in Settings',
    })
    expect(fill('{secret:metrics}', { text: null, binding: { to: 'any' } })).toMatchObject({
      ok: false,
      error: expect.stringContaining('cannot be read here'),
    })
  })

  test.each([
    server('http://prometheus.example'),
    server('https://prometheus.example:8443'),
    server('https://prometheus.example.evil.example'),
    { to: 'commands' } as const,
  ])('is not given to another than the one it is for: %j', (binding) => {
    const filled = fill('{secret:metrics}', { text: 'open-sesame', binding })
    expect(filled).toMatchObject({ ok: false, error: expect.stringContaining(describeBinding(binding)) })
    expect(JSON.stringify(filled)).not.toContain('open-sesame')
  })

  test('keeps its text when it names none, and what a secret’s text names is not looked up', () => {
    assert(
      property(string(), (text) => {
        const plain = text.replaceAll('{secret:', '')
        expect(fill(plain, null)).toEqual({ ok: true, value: { Authorization: plain } })
      }),
    )
    const held = { text: '{secret:other}$&', binding: { to: 'any' } as const }
    expect(fill('{secret:metrics}', held)).toEqual({ ok: true, value: { Authorization: '{secret:other}$&' } })
  })
})

test('a secret for commands goes to commands, one for a server does not', () => {
  expect(mayHave({ to: 'commands' }, { to: 'commands' })).toBe(true)
  expect(mayHave({ to: 'commands' }, server('https://prometheus.example'))).toBe(false)
})

test('names and texts that cannot be are told in a sentence', () => {
  expect(secretNameProblem('Bearer {secret:my token}')).toContain('“my token” is not the name of a secret')
  expect(secretNameProblem('Bearer {secret:my-token.2}')).toBeNull()
  expect(secretTextProblem('a\r\nb: c')).toContain('plain ASCII')
  expect(secretTextProblem('abc')).toContain('at least 4')
  expect(secretTextProblem('s3cr:t/+=')).toBeNull()
  expect(secretsNamed(['{secret:a} {secret:b}', '{secret:a}'])).toEqual(['a', 'b'])
})

test('a binding names a server by scheme, host and port', () => {
  expect(originOf('https://Prometheus.example:443/api?x')).toBe('https://prometheus.example')
  expect(originOf('ftp://prometheus.example')).toBeNull()
  expect([{ to: 'any' }, { to: 'commands' }, server('https://a.example')].every(isBinding)).toBe(true)
  expect([null, {}, { to: 'all' }, { to: 'server' }].some(isBinding)).toBe(false)
})

describe('a definition', () => {
  const http = { name: 'Ledger', kind: 'http', url: 'https://ledger.example/health' }

  test('says which secrets it names, and for whom', () => {
    const headers = { Authorization: 'Bearer {secret:ledger}' }
    expect(secretsOf({ ...http, headers })).toEqual([
      { name: 'ledger', binding: server('https://ledger.example') },
    ])
    expect(secretsOf({ kind: 'command', environment: { PGPASSWORD: '{secret:db}' } })).toEqual([
      { name: 'db', binding: { to: 'commands' } },
    ])
    expect(secretsOf({ ...http, headers: 'half written' })).toEqual([])
  })

  test.each([
    [{ ...http, headers: { Authorization: '{secret:a b}' } }, 'is not the name of a secret'],
    [{ ...http, headers: { 'User-Agent': '{secret:ledger}' } }, 'goes to other hosts too'],
    [
      { ...http, ignoreCertificate: true, headers: { Authorization: '{secret:ledger}' } },
      'the certificate has to be good',
    ],
    [{ name: 'Plugin', kind: 'command', command: ['check', '{secret:db}'] }, 'can see arguments'],
    [
      { name: 'Plugin', kind: 'command', command: ['check'], environment: { A: '{secret:}' } },
      'is not the name of a secret',
    ],
  ])('that would show a secret is refused: %j', (definition, sentence) => {
    const problems = parseMonitor(definition)
    expect(problems.ok).toBe(false)
    expect(JSON.stringify(problems)).toContain(sentence)
  })
})
