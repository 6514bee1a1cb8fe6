import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

/** Runs a script of the audit. Where a test wrote what `npm` answers, the registry is not asked. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'audit', script), ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder.path}${delimiter}${process.env.PATH}` },
  })
  return { status, stdout, stderr }
}

test('the bill of materials names all that ships, and nothing that does not', () => {
  expect(run('bill-of-materials.mjs')).toMatchObject({ status: 0, stderr: '' })
  const bill: { bomFormat: string; components: { name: string }[] } = JSON.parse(
    readFileSync(join(project, 'out/bill-of-materials.cdx.json'), 'utf8'),
  )
  expect(bill.bomFormat).toBe('CycloneDX')
  const names = bill.components.map(({ name }) => name)
  for (const shipped of ['electron', 'react', 'zod', 'better-sqlite3', 'nodemailer'])
    expect(names).toContain(shipped)
  for (const tool of ['vite', 'vitest', '@biomejs/biome', 'fast-check', '@playwright/test']) {
    expect(names).not.toContain(tool)
  }
  const licences = readFileSync(join(project, 'out/licences.txt'), 'utf8')
  for (const name of names) expect(licences).toContain(`${name} `)
})

test('all that ships is under a licence that allows it', () => {
  npmAnswers({ vulnerabilities: { zod: weakness('zod') } })
  const { status, stderr } = run('run.mjs', '--offline')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

function npmAnswers(answer: object): void {
  const program = `#!/bin/sh\ncat <<'ANSWER'\n${JSON.stringify(answer)}\nANSWER\n`
  writeFileSync(join(folder.path, 'npm'), program, { mode: 0o755 })
}

const weakness = (name: string) => ({ name, severity: 'high', nodes: [`node_modules/${name}`] })

test('a known weakness of what ships fails the audit; one of a tool does not', () => {
  npmAnswers({ vulnerabilities: { zod: weakness('zod'), vitest: weakness('vitest') } })
  const { status, stdout, stderr } = run('run.mjs')
  expect(stderr).toBe('zod has a known weakness (high): see npm audit.\n')
  expect(stdout).toMatch(/^\d+ packages ship: 1 problems\.\n$/)
  expect(status).toBe(1)
})

test('a registry that does not answer is told by name', () => {
  npmAnswers({ error: { code: 'ENOAUDIT' } })
  const { status, stdout } = run('run.mjs')
  expect(stdout).toMatch(/^SKIPPED known weaknesses: /)
  expect(status).toBe(0)
})
