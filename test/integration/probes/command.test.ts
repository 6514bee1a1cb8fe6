import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCommandProbe } from '#main/probes/command'
import { type Finding, probeWithin } from '#main/probes/within-time'
import type { CommandTarget } from '#shared/watch/kinds/command/target'
import { parseMonitor } from '#shared/watch/parse'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { untilOver } from './processes'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

/** A script of the shell that is run; `$PIDS` is where it may write the numbers of processes. */
function script(body: string, mode = 0o755): string {
  const file = join(folder.path, 'check.sh')
  writeFileSync(file, `#!/bin/sh\nPIDS='${pidFile()}'\n${body}\n`)
  chmodSync(file, mode)
  return file
}

function pidFile(): string {
  return join(folder.path, 'pids')
}

function target(command: string[], fields: Record<string, unknown> = {}): CommandTarget {
  const monitor = parseMonitor({ name: 'Plugin', kind: 'command', command, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'command') throw new Error(JSON.stringify(monitor))
  return monitor.value.target
}

const probe = createCommandProbe(() => true)

function run(command: string[], fields: Record<string, unknown> = {}): Promise<Finding> {
  return probeWithin(20_000, new AbortController().signal, (signal) =>
    probe(target(command, fields), signal, null),
  )
}

function startedPids(): number[] {
  return readFileSync(pidFile(), 'utf8').trim().split(/\s+/).map(Number)
}

async function expectNothingLeft(count: number): Promise<void> {
  const pids = startedPids()
  expect(pids).toHaveLength(count)
  for (const pid of pids) await untilOver(pid)
}

/** Gives a script up once it has started so many processes. */
async function giveUpAfter(count: number, file: string): Promise<Finding> {
  const stop = new AbortController()
  const result = probeWithin(60_000, stop.signal, (signal) => probe(target([file]), signal, null))
  await eventually(() => expect(startedPids()).toHaveLength(count))
  stop.abort()
  return result
}

describe('a command', () => {
  it.each([
    [0, { outcome: 'answered', text: 'all said' }],
    [1, { outcome: 'answered', text: 'all said', reported: 'warning' }],
    [2, { outcome: 'answered', text: 'all said', reported: 'critical' }],
    [3, { outcome: 'unknown', text: 'it cannot tell: all said' }],
    [7, { outcome: 'unknown', text: 'it ended with exit code 7: all said' }],
  ])('says how it is by its exit code %i', async (code, expected) => {
    expect(await run([script(`echo all said; exit ${code}`)])).toMatchObject(expected)
  })

  it('gives its first value, or the one that is asked for', async () => {
    const file = script("echo 'LOAD | load1=0.5;4;8 load5=0.25;3;6'; echo 'more of it'")
    expect(await run([file])).toMatchObject({
      value: 0.5,
      unit: 'count',
      text: 'LOAD',
      longText: 'more of it',
    })
    expect(await run([file], { value: 'load5' })).toMatchObject({ value: 0.25 })
    expect(await run([file], { value: 'load15' })).toEqual({
      outcome: 'unknown',
      text: 'it gives no value with the label load15',
    })
  })

  it('is given its arguments as they are, without a shell', async () => {
    const file = script('for argument in "$@"; do echo "[$argument]"; done')
    const result = await run([file, 'a b', '$HOME', '; echo no', '*'])
    expect(result).toMatchObject({ text: '[a b]', longText: '[$HOME]\n[; echo no]\n[*]' })
  })

  it('is given a small environment, and what the monitor adds', async () => {
    process.env.WATCHKEEPER_TEST_SECRET = 'secret'
    try {
      const result = await run([script('env | cut -d= -f1 | sort | tr "\\n" " "; echo; pwd')], {
        environment: { TEAM: 'shop' },
      })
      if (result.outcome !== 'answered') throw new Error(result.text)
      const allowed = new Set([
        'HOME',
        'LANG',
        'LC_ALL',
        'PATH',
        'PWD',
        'TEAM',
        'WATCHKEEPER_CHECK',
        'TMP',
        'TEMP',
      ])
      const names = result.text.split(' ').filter((name) => !/^(?:_|SHLVL|OLDPWD)$/.test(name))
      expect(names.filter((name) => !allowed.has(name))).toEqual([])
      expect(names).toContain('TEAM')
      expect(result.longText).toBe(homedir())
    } finally {
      delete process.env.WATCHKEEPER_TEST_SECRET
    }
  })

  it('runs in the folder that is asked for', async () => {
    expect(await run([script('pwd')], { folder: folder.path })).toMatchObject({ text: folder.path })
  })

  it('tells what it wrote as an error when it wrote nothing else', async () => {
    expect(await run([script('echo broken >&2; exit 2')])).toMatchObject({
      reported: 'critical',
      text: 'broken',
    })
  })

  it.each([
    ['is not there', ['no-such-program-here'], 'there is no program no-such-program-here on this laptop'],
    ['is not there, by its path', ['/no/such/check'], 'there is no program /no/such/check on this laptop'],
  ])('that %s is told', async (_what, command, text) => {
    expect(await run(command)).toEqual({ outcome: 'unknown', text })
  })

  it('that is not executable is told', async () => {
    const file = script('exit 0', 0o644)
    expect(await run([file])).toEqual({
      outcome: 'unknown',
      text: `${file} may not be run: it is not executable`,
    })
  })

  it('that was killed is told', async () => {
    expect(await run([script('kill -TERM $$')])).toMatchObject({
      outcome: 'failed',
      text: 'it was ended by SIGTERM',
    })
  })
})

describe('a command that nobody approved', () => {
  it('does not run', async () => {
    const file = script('touch "$PIDS"')
    const careful = createCommandProbe(() => false)
    expect(await careful(target([file]), new AbortController().signal, null)).toMatchObject({
      outcome: 'unknown',
      text: expect.stringContaining('waits for your approval'),
    })
    expect(existsSync(pidFile())).toBe(false)
  })
})

describe('a command that does harm', () => {
  it('hangs, and is ended with what it started', async () => {
    const file = script('sleep 600 & echo $! > "$PIDS"; echo $$ >> "$PIDS"; sleep 600')
    expect(await giveUpAfter(2, file)).toMatchObject({
      outcome: 'failed',
      text: 'the command did not end within 1 min',
    })
    await expectNothingLeft(2)
  })

  it('does not let itself be asked to end', async () => {
    const file = script('trap "" TERM INT HUP; echo $$ > "$PIDS"; while :; do sleep 1; done')
    expect(await giveUpAfter(1, file)).toMatchObject({ outcome: 'failed' })
    await expectNothingLeft(1)
  })

  it('ends and leaves a child with the output open', async () => {
    const file = script('sleep 600 & echo $! > "$PIDS"; echo done')
    expect(await run([file])).toMatchObject({ outcome: 'answered', text: 'done' })
    await expectNothingLeft(1)
  })

  it.runIf(process.platform === 'linux')('leaves a child in a session of its own', async () => {
    const file = script(
      'setsid sh -c \'echo $$ > "$0"; exec sleep 600\' "$PIDS" & while [ ! -s "$PIDS" ]; do sleep 0.05; done; echo done',
    )
    expect(await run([file])).toMatchObject({ text: 'done' })
    await expectNothingLeft(1)
  })

  it.runIf(process.platform === 'linux')('forks on and on', async () => {
    const file = script(
      'echo $$ > "$PIDS"; for n in 1 2 3 4 5; do (sleep 600 & echo $! >> "$PIDS"; sleep 600) & done; wait',
    )
    expect(await giveUpAfter(6, file)).toMatchObject({ outcome: 'failed' })
    await expectNothingLeft(6)
  })

  it.each([
    ['its output', 'yes'],
    ['its errors', 'yes >&2'],
    ['one line without an end', 'cat /dev/zero'],
  ])('floods %s', async (_what, flood) => {
    const file = script(`echo $$ > "$PIDS"; ${flood}`)
    expect(await run([file])).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'it wrote more than 64 KiB, and was ended',
    })
    await expectNothingLeft(1)
  })

  it('writes binary junk', async () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
    const file = script(`printf '${bytes}'; exit 0`)
    const result = await run([file])
    if (result.outcome !== 'answered') throw new Error(result.text)
    expect(result.text).not.toMatch(/[^\P{Cc}\t\n]/u)
  })

  it('is not begun when it is given up before', async () => {
    const file = script('echo $$ > "$PIDS"')
    const result = await probe(target([file]), AbortSignal.abort(), null)
    expect(result).toMatchObject({ outcome: 'stalled' })
    expect(existsSync(pidFile())).toBe(false)
  })
})
