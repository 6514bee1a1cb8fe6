import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headingsOnly } from '#shared/runbook/headings'
import { runbookModelSchema } from '#shared/runbook/model'
import { parseRunbook } from '#shared/runbook/parse'

it('headingsOnly has the sections of a text, and one gap that says why there is no more', () => {
  const text = '# Ferry\n\n- [ ] Look\n\n## Boats\n\n| a | b |\n|---|---|\n'
  const model = headingsOnly(text, 'It takes too long.')
  expect(runbookModelSchema.parse(model)).toEqual(model)
  expect(model.sections).toEqual(parseRunbook(text).sections)
  expect(model.document.title).toBe('Ferry')
  expect(model.checklists).toEqual([])
  expect(model.gaps).toEqual([{ kind: 'bound', severity: 'error', sentence: 'It takes too long.', line: 1 }])
})

it('headingsOnly takes any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => runbookModelSchema.safeParse(headingsOnly(text, 'Why.')).success),
  )
})
