import { describe, expect, it } from 'vitest'
import { type CommandTarget, commandIdentity, describeCommand } from '#shared/watch/kinds/command/target'
import { parseMonitor } from '#shared/watch/parse'

function problems(fields: Record<string, unknown>): [string, string][] {
  const parsed = parseMonitor({ name: 'Load', kind: 'command', ...fields })
  return parsed.ok ? [] : parsed.error.map(({ field, sentence }) => [field, sentence])
}

describe('a command', () => {
  it('is a list, a program by name or in full', () => {
    expect(problems({ command: ['check_load', '-w', '5'] })).toEqual([])
    expect(problems({ command: ['/usr/lib/nagios/plugins/check_load'] })).toEqual([])
    expect(problems({ command: ['C:\\plugins\\check.exe'] })).toEqual([])
    expect(problems({ command: 'check_load -w 5' })).toEqual([['command', expect.any(String)]])
  })

  it.each([
    ['./check.sh', 'depends on where it is run from'],
    ['plugins/check', 'depends on where it is run from'],
    [' ', 'The program is missing.'],
    ['check\0', 'nobody can see'],
    ['check\u202etxt.sh', 'nobody can see'],
    ['che\u200bck', 'nobody can see'],
  ])('refuses the program %j', (program, sentence) => {
    expect(problems({ command: [program] })[0]?.[1]).toContain(sentence)
  })

  it.each([
    [{ LD_PRELOAD: '/tmp/x.so' }, 'LD_PRELOAD makes a program load others'],
    [{ BASH_ENV: '/tmp/x' }, 'BASH_ENV makes a program load others'],
    [{ 'A B': '1' }, 'is not the name of a variable'],
  ])('refuses the environment %j', (environment, sentence) => {
    expect(problems({ command: ['check'], environment })[0]?.[1]).toContain(sentence)
  })

  it('is shown so that each argument can be told', () => {
    expect(describeCommand(['check_disk', '-w', '10 %', ''])).toBe('check_disk -w "10 %" ""')
  })
})

describe('which very command it is', () => {
  const command: CommandTarget = {
    kind: 'command',
    program: 'check',
    arguments: ['-a', 'b'],
    environment: { A: '1', B: '2' },
    folder: null,
    value: null,
  }

  it.each<[string, Partial<CommandTarget>]>([
    ['program', { program: 'check2' }],
    ['arguments', { arguments: ['-a b'] }],
    ['order of arguments', { arguments: ['b', '-a'] }],
    ['environment', { environment: { A: '1' } }],
    ['folder', { folder: '/' }],
  ])('depends on its %s', (_part, change) => {
    expect(commandIdentity({ ...command, ...change })).not.toBe(commandIdentity(command))
  })

  it('does not depend on the order of variables, nor on which value is judged', () => {
    expect(commandIdentity({ ...command, environment: { B: '2', A: '1' }, value: 'load' })).toBe(
      commandIdentity(command),
    )
  })
})
