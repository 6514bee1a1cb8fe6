import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '#main/store/open-store'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { nodesOf, pages } from '../../fixtures/pages'
import { temporaryFolder } from '../watch/harness'
import { startHttp } from '../watch/servers'
import { run } from './program'

/** Every command that a page shows, without what stands behind `#`. */
const shown = pages.flatMap((page) =>
  nodesOf(page)
    .flatMap((node) => (node.type === 'code' || node.type === 'inlineCode' ? node.value.split('\n') : []))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /^(?:npm|watchkeeper) /.test(line)),
)
const commandsShown = [...new Set(shown.flatMap((line) => line.split(' && ')))]
const own = commandsShown.filter((line) => ownArguments(line) !== null)
const scripts = commandsShown.filter((line) => ownArguments(line) === null)

let folder: ReturnType<typeof temporaryFolder>
let server: Awaited<ReturnType<typeof startHttp>>
beforeAll(async () => {
  folder = temporaryFolder()
  openStore(join(folder.path, 'data'), Date.now()).database.close()
  server = await startHttp((_request, response) => response.end('well'))
  const sample = readFileSync(join(project, 'resources/sample-runbook.md'), 'utf8')
  writeFileSync(join(folder.path, 'runbook.md'), sample)
  writeFileSync(
    join(folder.path, 'monitors.yaml'),
    '- name: Database\n  kind: tcp\n  host: db.example\n  port: 1\n',
  )
  writeFileSync(
    join(folder.path, 'results.jsonl'),
    '{"at": "2026-03-02T08:00:00Z", "monitor": "Database", "ok": true, "value": 12}\n',
  )
})
afterAll(async () => {
  await server.close()
  folder.delete()
})

/** The arguments that a shown command gives to `watchkeeper`; null for another command. */
function ownArguments(line: string): string[] | null {
  const [, args] = /^(?:npm run -s watchkeeper --|watchkeeper) (.*)$/.exec(line) ?? []
  return args?.split(' ') ?? null
}

/** A command as a person would call it: with something in the place of what is written in capitals. */
function filledIn(args: readonly string[]): string[] {
  const copy = join(folder.path, 'copy.db')
  const runbook = join(folder.path, 'runbook.md')
  const values: Record<string, string> = {
    FILE: args[0] === 'backup' || args[0] === 'restore' ? copy : runbook,
    'FILE|FOLDER': runbook,
    URL: server.url,
    'HOST:PORT': new URL(server.url).host,
    'MONITORS.yaml': join(folder.path, 'monitors.yaml'),
    'RESULTS.jsonl': join(folder.path, 'results.jsonl'),
    '[--repair]': '--repair',
    SHELL: 'bash',
  }
  const needsData = ['doctor', 'backup', 'restore', 'diagnostics'].includes(args[0] ?? '')
  return [
    ...args.map((word) => values[word] ?? word),
    ...(needsData ? ['--data-dir', join(folder.path, 'data')] : []),
  ]
}

describe('the pages', () => {
  test('show commands', () => {
    expect(own.length).toBeGreaterThan(10)
    expect(scripts.length).toBeGreaterThan(5)
  })

  test.each(scripts)('%s is a script that is there, with options that it has', (line) => {
    const [, name = '', , options] = /^npm (?:run (?:-s )?)?([\w-]+)(?: (--) (.*))?$/.exec(line) ?? []
    const { scripts: known } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect([...Object.keys(known), 'install']).toContain(name)
    if (name !== 'start' || options === undefined) return
    const { status } = spawnSync(
      process.execPath,
      ['main/launch/start.mjs', ...options.split(' '), '--help'],
      {
        cwd: project,
      },
    )
    expect(status).toBe(0)
  })

  // One after the other: what is backed up is restored by the next.
  test.each(own)('%s does what it says', async (line) => {
    const args = filledIn(ownArguments(line) ?? [])
    const { code, complaints } = await run(args)
    // The laptop may be busy, and what is incomplete is not named in full: these are no failures of the command.
    const isJudgement =
      args[0] === 'check' || line === 'watchkeeper replay' || line === 'watchkeeper runbook lint'
    if (!isJudgement) expect(complaints).toBe('')
    expect(code).toBeLessThan(isJudgement ? 4 : 1)
  })
})
