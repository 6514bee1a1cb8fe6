import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunbookModel } from '#shared/runbook/model'
import { runbookModelSchema } from '#shared/runbook/model'
import { parseRunbook } from '#shared/runbook/parse'

const folder = resolve('test/fixtures/runbooks')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))

/** The model as it is written beside each runbook: sections in a line each, and no part that is empty. */
function written({ sections, contacts, ...parts }: RunbookModel): Record<string, unknown> {
  const outline = sections.map(
    ({ line, endLine, depth, title }) => `${line}-${endLine} ${'#'.repeat(depth)} ${title}`,
  )
  const isEmpty = contacts.chain.length + contacts.external.length === 0
  const all = { ...(isEmpty ? {} : { contacts }), ...parts }
  const filled = Object.entries(all).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  return { sections: outline, ...Object.fromEntries(filled) }
}

describe('runbooks that are written differently', () => {
  it('are a dozen', () => {
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  it.each(names)('%s', (name) => {
    const model = parseRunbook(readFileSync(join(folder, `${name}.md`), 'utf8'))
    expect(runbookModelSchema.parse(model)).toEqual(model)
    expect(written(model)).toEqual(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
  })
})
