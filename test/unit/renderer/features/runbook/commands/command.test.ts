import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commandText,
  fillCommand,
  isSecret,
} from '../../../../../../renderer/features/runbook/commands/command'

const filled = (command: string, placeholders: string[], values: Record<string, string>) =>
  commandText(fillCommand(command, placeholders, values))

describe('fillCommand', () => {
  it('fills in every place of a placeholder, however it is written', () => {
    const command = 'psql -h [host] -U <user> --log {{ host }}.log'
    expect(filled(command, ['host', 'user'], { host: ' db-1 ', user: 'ops' })).toBe(
      'psql -h db-1 -U ops --log db-1.log',
    )
  })

  it('tells what is written, what is filled in and what is still empty', () => {
    expect(fillCommand('ping -c 4 [host] [port]', ['host', 'port'], { host: 'db-1', port: '  ' })).toEqual([
      { text: 'ping -c 4 ', placeholder: null, filled: false },
      { text: 'db-1', placeholder: 'host', filled: true },
      { text: ' ', placeholder: null, filled: false },
      { text: '[port]', placeholder: 'port', filled: false },
    ])
  })

  it('leaves brackets that are no placeholder', () => {
    expect(filled('[ -f x ] && ls <in', ['host'], { host: 'db-1' })).toBe('[ -f x ] && ls <in')
  })

  it('does not read a value as a pattern, nor fill in what a value brings', () => {
    expect(filled('echo [text] [other]', ['text', 'other'], { text: '$& [other]', other: 'x' })).toBe(
      'echo $& [other] x',
    )
  })

  it('changes nothing of any command while nothing is filled in', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (command, placeholders) => {
        expect(filled(command, placeholders, {})).toBe(command)
      }),
    )
  })
})

describe('isSecret', () => {
  it.each(['password', 'DB Password', 'api-key', 'access token', 'client_secret'])('is for “%s”', (name) => {
    expect(isSecret(name)).toBe(true)
  })

  it.each(['host', 'user', 'primary key column', 'spinning disk'])('is not for “%s”', (name) => {
    expect(isSecret(name)).toBe(false)
  })
})
