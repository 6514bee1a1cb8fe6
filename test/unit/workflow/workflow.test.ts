import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { project } from '../../../main/launch/build-if-stale.mjs'

const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const job = z.strictObject({
  needs: z.string().optional(),
  strategy: z.object({ 'fail-fast': z.literal(false), matrix: z.object({ os: z.array(z.string()) }) }),
  'runs-on': z.string().includes('matrix.os'),
  'timeout-minutes': z.number(),
  steps: z.array(step),
})
const workflow = z
  .object({ permissions: z.unknown(), jobs: z.record(z.string(), job) })
  .parse(parse(readFileSync(join(project, '.github', 'workflows', 'ci.yml'), 'utf8')))
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))

test('it tests and packages on the three systems', () => {
  expect(Object.keys(workflow.jobs)).toEqual(['test', 'package'])
  for (const { strategy } of Object.values(workflow.jobs))
    expect(strategy.matrix.os.map((os) => os.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows'])
  const runs = (name: string) => workflow.jobs[name]?.steps.map(({ run }) => run)
  expect(runs('test')).toContain('npm test')
  expect(runs('package')).toContain('npm run package')
})

test('each step does one thing, and every script that it runs is there', () => {
  const steps = Object.values(workflow.jobs).flatMap((each) => each.steps)
  for (const { uses, run } of steps) expect([uses, run].filter(Boolean)).toHaveLength(1)
  for (const { run = '' } of steps)
    for (const [, script = ''] of run.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(script)
})

test('it may only read', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
})
