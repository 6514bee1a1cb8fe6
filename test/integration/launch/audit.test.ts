import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'audit', script), ...args], {
    cwd: project,
    encoding: 'utf8',
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
  const { status, stderr } = run('run.mjs', '--offline')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
