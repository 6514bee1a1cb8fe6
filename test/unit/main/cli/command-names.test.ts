import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandIn, commandNames } from '#main/cli/command-names'
import { createProgram } from '#main/cli/program'
import { plainNotifier } from '#main/notify/plain-notifier'

import { project } from '../../../../main/launch/build-if-stale.mjs'

const installation = { version: '1.2.3', windowFolder: '', preload: '', resourcesFolder: '', parseWorker: '' }

test('the names are those of the commands that are defined', () => {
  const program = createProgram(installation, plainNotifier)
  const defined = program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name())
  expect([...commandNames].sort()).toEqual(defined.sort())
})

test.each([
  [
    ['check', '--http', 'https://example.com'],
    ['check', '--http', 'https://example.com'],
  ],
  [
    ['--ozone-platform=headless', '--disable-gpu', 'doctor', '--repair'],
    ['doctor', '--repair'],
  ],
  [['--version'], ['--version']],
  [['--no-sandbox', '--help'], ['--help']],
])('%j is for the command line', (args, command) => {
  expect(commandIn(args)).toEqual(command)
})

test.each([
  [[]],
  [['--hidden']],
  [['runbook.md']],
  [['./check']],
  [['watchkeeper://alert/check']],
  [['runbook.md', 'check']],
])('%j is for the desktop app', (args) => {
  expect(commandIn(args)).toBeNull()
})

test('the program on the PATH takes the same words for commands', () => {
  const script = readFileSync(join(project, 'packaging', 'linux', 'watchkeeper'), 'utf8')
  const words = /^ {2}(.+)\)$/m.exec(script)?.[1]?.split(' | ')
  expect(words).toEqual([...commandNames, '-h', '--help', '-V', '--version'])
})
