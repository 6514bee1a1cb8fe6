import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { createProgram } from '#main/cli/program'
import { referenceOf, withAllUnder } from '#main/cli/reference/command-reference'
import { completionFor } from '#main/cli/reference/completion'
import { manualPage } from '#main/cli/reference/manual'
import { plainNotifier } from '#main/notify/plain-notifier'

const installation = { version: '1.2.3', windowFolder: '', preload: '', resourcesFolder: '', parseWorker: '' }
const program = referenceOf(createProgram(installation, plainNotifier))

/** What bash offers for a line whose last word is being typed. */
function offered(line: string): string[] {
  const words = line.split(' ')
  const script = `${completionFor('bash', program)}
    COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})
    COMP_CWORD=${words.length - 1}
    _watchkeeper
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: '/proc/self' })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

test('bash completes commands, and those under them', () => {
  expect(offered('watchkeeper ')).toEqual(expect.arrayContaining(['runbook', 'check', 'serve', '--version']))
  expect(offered('watchkeeper ru')).toEqual(['runbook'])
  expect(offered('watchkeeper runbook l')).toEqual(['lint'])
})

test('bash completes options, files where a file is taken, and the choices of an argument', () => {
  expect(offered('watchkeeper runbook due --z')).toEqual(['--zone'])
  expect(offered('watchkeeper runbook lint stat')).toEqual(expect.arrayContaining(['stat', 'status']))
  expect(offered('watchkeeper serve --data-dir stat')).toEqual(expect.arrayContaining(['status']))
  expect(offered('watchkeeper check --timeout stat')).toEqual([])
  expect(offered('watchkeeper completion ')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']))
})

test.each(['zsh', 'fish'] as const)('the completion for %s knows every command and option', (shell) => {
  const script = completionFor(shell, program)
  for (const { name, options } of withAllUnder(program)) {
    expect(script).toContain(name)
    for (const flag of options.flatMap(({ flags }) => flags)) {
      expect(script).toContain(shell === 'fish' ? flag.replace(/^--?/, '') : flag)
    }
  }
})

test('the manual tells of every command, argument and option', () => {
  const page = manualPage(program, { version: '1.2.3', desktop: [] })
  expect(page).toMatch(/^\.TH WATCHKEEPER 1 "" "watchkeeper 1\.2\.3"/)
  for (const command of withAllUnder(program).filter(({ commands }) => commands.length === 0)) {
    expect(page).toContain(`.SS watchkeeper ${command.words}`)
    for (const flag of command.options.flatMap(({ flags }) => flags)) {
      expect(page).toContain(flag.replaceAll('-', '\\-'))
    }
  }
})

test('nothing of a text is taken for an instruction to the printer', () => {
  const hostile = { ...program, commands: [], description: '.so /etc/passwd\n\\fB"quoted" -x' }
  const page = manualPage(hostile, { version: '1', desktop: [] })
  expect(page).toContain('\\&.so /etc/passwd')
  expect(page).toContain('\\efB\\(dqquoted\\(dq \\-x')
})
