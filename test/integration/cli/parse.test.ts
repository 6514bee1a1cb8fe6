import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runbookModelSchema } from '#shared/runbook/model'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { run } from './program'

test('runbook parse prints the whole model as JSON', async () => {
  const { code, printed, complaints } = await run([
    'runbook',
    'parse',
    join(project, 'resources/sample-runbook.md'),
  ])
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' })
  const model = runbookModelSchema.strict().parse(JSON.parse(printed))
  expect(model.document.name).toBe('Harbour Payments')
  expect(model.checklists.length).toBeGreaterThan(5)
})

test('a runbook that cannot be read is told in a sentence', async () => {
  const { code, printed, complaints } = await run(['runbook', 'parse', '/nowhere/runbook.md'])
  expect({ code, printed }).toEqual({ code: 3, printed: '' })
  expect(complaints).toBe(
    'There is no file at /nowhere/runbook.md. If it was moved, open it at its new place.\n',
  )
})
