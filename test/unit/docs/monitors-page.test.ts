import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { definitionSchemas } from '#shared/watch/kinds/definitions'
import { parseMonitor } from '#shared/watch/parse'
import { monitorsPage } from '../../../docs/monitors-page'

const page = await readFile(new URL('../../../docs/monitors.md', import.meta.url), 'utf8')

describe('docs/monitors.md', () => {
  it('says what the schemas say; `npm run docs` writes it anew', () => {
    expect(page).toBe(monitorsPage())
  })

  it.each([...definitionSchemas.keys()])('has an example of %s that can be watched', (kind) => {
    const text = page.split(`\n## ${kind}\n`)[1]?.split('```')[1] ?? ''
    const examples: unknown[] = parse(text.replace(/^yaml/, ''))
    expect(examples.map((example) => parseMonitor(example))).toEqual([
      { ok: true, value: expect.objectContaining({ target: expect.objectContaining({ kind }) }) },
    ])
  })

  it.each([...definitionSchemas])('explains every field of %s', (kind, { shape }) => {
    const unexplained = Object.entries(shape).filter(
      ([name, field]) => name !== 'kind' && (field.meta()?.description ?? '') === '',
    )
    expect(unexplained.map(([name]) => `${kind}.${name}`)).toEqual([])
  })
})
