import { describe, expect, it } from 'vitest'
import { runbookModelSchema } from '#shared/runbook/model'
import { parseRunbook } from '#shared/runbook/parse'

const before = '# Before\n\n- [ ] One\n\n'
const after = '\n\n# After\n\n- [ ] Two\n'

/** What surrounds the hostile part is understood, and the model is what its schema says. */
function parsedAround(hostile: string) {
  const model = parseRunbook(`${before}${hostile}${after}`)
  expect(runbookModelSchema.safeParse(model).success).toBe(true)
  expect(model.sections[0]?.title).toBe('Before')
  expect(model.sections.at(-1)?.title).toBe('After')
  expect(model.checklists.at(-1)?.items.at(-1)?.text).toBe('Two')
  return model
}

const line = '-'.repeat(3)

describe('hostile runbooks', () => {
  it.each([
    [
      'a table of 100,000 cells',
      `|${'a|'.repeat(100)}\n|${'---|'.repeat(100)}\n${`|${'b|'.repeat(100)}\n`.repeat(1000)}`,
    ],
    ['a line of 5 MB', 'word '.repeat(1_000_000)],
    ['a table with a row of 50,000 cells', `| a |\n|${line}|\n|${'x|'.repeat(50_000)}`],
    ['1,000 nested quotes', `${'>'.repeat(1000)} deep`],
    ['lists 2,000 deep', `${'- '.repeat(2000)}deep`],
    ['brackets that never close', '[a]('.repeat(20_000)],
    ['strong emphasis that never closes', '**a '.repeat(20_000)],
    ['code marks of every length', Array.from({ length: 500 }, (_, n) => '`'.repeat(n)).join(' a ')],
    ['a paragraph of 30,000 lines', 'a\n'.repeat(30_000)],
  ])('%s is held back, and told', (_what, hostile) => {
    const { gaps } = parsedAround(hostile)
    expect(gaps.filter(({ kind }) => kind === 'bound').length).toBeGreaterThan(0)
    expect(gaps.filter(({ kind }) => kind === 'bound').length).toBeLessThanOrEqual(100)
  })

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<svg><animate onbegin=alert(1) attributeName=x /></svg>'],
    ['<form action="https://evil.example"><input name=q></form>'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['<style>body{background:url(https://evil.example)}</style>'],
    ['[click](javascript:alert(1)) ![x](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['\u202Etxet desrever\u202C and \u2066isolated\u2069'],
    ['a\0b \uFFFD \uFEFF \uD800 lone'],
    ['[ok]: <javascript:alert(1)>\n\n[ok]'],
    ['&lt;script&gt; &#0; &#x110000; &amp;amp;'],
  ])('%j is no more than text', (hostile) => {
    const { gaps, links } = parsedAround(hostile)
    expect(gaps).toEqual([])
    expect(links).toEqual([])
  })

  it('of 10,000 headings are understood, with an id each', () => {
    const model = parsedAround('# Same heading\n\n'.repeat(10_000))
    expect(model.sections).toHaveLength(10_002)
    expect(new Set(model.sections.map(({ id }) => id)).size).toBe(10_002)
  })

  it('of mixed ends of lines keep their lines', () => {
    const { sections } = parseRunbook('# A\r\n\r## B\n\r\n# C')
    expect(sections.map(({ title, line }) => [title, line])).toEqual([
      ['A', 1],
      ['B', 3],
      ['C', 5],
    ])
  })

  it('with a thousand links and commands give no more than they hold', () => {
    const model = parsedAround(`${'[a](b.md)\n\n'.repeat(1000)}\`\`\`sh\n${'rm -rf /\n'.repeat(1000)}\`\`\``)
    expect(model.links).toHaveLength(1000)
    expect(model.commands).toHaveLength(1000)
  })
})
