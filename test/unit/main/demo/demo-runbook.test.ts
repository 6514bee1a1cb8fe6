import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endpoints } from '#main/demo/company'
import { demoRunbook } from '#main/demo/demo-runbook'
import { parseRunbook } from '#shared/runbook/parse'
import { project } from '../../../../main/launch/build-if-stale.mjs'

const sample = readFileSync(join(project, 'resources/sample-runbook.md'), 'utf8')

test('the demo has the sample’s runbook, with the company and this laptop as its monitors', () => {
  const { monitors, checklists, gaps } = parseRunbook(demoRunbook(sample, endpoints, '127.0.0.1:41234'))
  expect(monitors).toHaveLength(60)
  expect(gaps.filter(({ kind }) => kind === 'monitor')).toEqual([])
  expect(checklists).toEqual(parseRunbook(sample).checklists)
  const definitions = monitors.map(({ definition }) => definition)
  expect(definitions.filter(({ kind }) => kind === 'tcp').length).toBeGreaterThan(5)
  for (const definition of definitions) {
    if (definition.kind === 'http') expect(definition.url).toMatch(/^http:\/\/127\.0\.0\.1:41234\/\d+$/)
  }
})

test('no two of the company have one name', () => {
  expect(new Set(endpoints.map(({ name }) => name)).size).toBe(endpoints.length)
})

test('a sample without monitors is refused', () => {
  expect(() => demoRunbook('# A runbook', endpoints, '127.0.0.1:1')).toThrow('no block of monitors')
})
