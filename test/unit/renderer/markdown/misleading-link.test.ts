import { describe, expect, it } from 'vitest'
import { plainAddress, pretendedHost } from '../../../../renderer/markdown/misleading-link'

describe('pretendedHost', () => {
  it.each([
    ['https://bank.example', 'https://evil.example/login', 'bank.example'],
    ['bank.example/login', 'https://evil.example', 'bank.example'],
    ['ops@bank.example', 'mailto:ops@evil.example', 'bank.example'],
    ['bank.exam\u202Eple', 'https://evil.example', 'bank.example'],
    ['https://bank.example', 'mailto:ops@evil.example', 'bank.example'],
    ['https://bank.example', 'https://bаnk.example', 'bank.example'],
  ])('finds that “%s” does not lead to %s', (text, href, pretended) => {
    expect(pretendedHost(text, href)).toBe(pretended)
  })

  it.each([
    ['Status page', 'https://evil.example'],
    ['https://bank.example', 'https://bank.example/login'],
    ['bank.example', 'https://www.bank.example'],
    ['BANK.example', 'https://bank.example'],
    ['runbook.md', 'https://git.example/runbook.md'],
    ['version 3.2', 'https://releases.example'],
    ['ops@bank.example', 'mailto:ops@bank.example'],
    ['', 'https://evil.example'],
  ])('trusts “%s” that leads to %s', (text, href) => {
    expect(pretendedHost(text, href)).toBeNull()
  })
})

describe('plainAddress', () => {
  it('shows letters of another script in a host, and signs that turn text, as codes', () => {
    expect(plainAddress('https://bаnk.example')).toBe('https://xn--bnk-6cd.example/')
    expect(plainAddress('https://bank.example/\u202Etxt')).toBe('https://bank.example/%E2%80%AEtxt')
  })
})
