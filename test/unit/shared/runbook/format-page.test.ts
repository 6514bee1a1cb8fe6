import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runbookModelSchema } from '#shared/runbook/model'
import { parseRunbook } from '#shared/runbook/parse'

const page = readFileSync(resolve('docs/runbook-format.md'), 'utf8')
const examples = [...page.matchAll(/^````markdown\n(.*?)^````\n+```json\n(.*?)^```$/gms)].map((match) => ({
  section:
    page
      .slice(0, match.index)
      .match(/^## .+$/gm)
      ?.at(-1) ?? '',
  runbook: match[1] ?? '',
  understood: JSON.parse(match[2] ?? ''),
}))

describe('the examples of docs/runbook-format.md', () => {
  it('each say what is understood of them', () => {
    expect(examples.length).toBeGreaterThan(10)
    expect(page.match(/^````markdown$/gm)).toHaveLength(examples.length)
  })

  it.each(examples)('$section', ({ runbook, understood }) => {
    expect(parseRunbook(runbook)).toMatchObject(understood)
  })

  it('between them have every part of the model', () => {
    const named = new Set(examples.flatMap(({ understood }) => Object.keys(understood)))
    const parts = Object.keys(runbookModelSchema.shape).filter(
      (part) => part !== 'sections' && part !== 'links',
    )
    expect(parts.filter((part) => !named.has(part))).toEqual([])
  })
})
