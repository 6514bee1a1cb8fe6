import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from '../../../../renderer/markdown/text-parts'

const paragraphs = (count: number) =>
  Array.from({ length: count }, () => `${'text '.repeat(40)}\n`).join('\n')

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('# Service\n\ntext')).toEqual([
      { name: '0 # Service', firstLine: 1, lastLine: 3, markdown: '# Service\n\ntext', plain: '' },
    ])
  })

  it('cuts a long text, and gives each part the definitions that it uses', () => {
    const parts = splitText(
      `# One\n\nsee [Status][]\n\n${paragraphs(40)}\n# Two\n\n[status]: https://status.example`,
    )
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.markdown).toMatch(/\n\n\[status]: https:\/\/status\.example$/)
    expect(parts[1]?.markdown).not.toContain('status.example\n\n')
  })

  it('names parts so that each is known again when others come between, also those that begin alike', () => {
    const part = (title: string) => `## ${title}\n\n${paragraphs(4)}\n`
    const before = splitText(part('One') + part('Again') + part('Again')).map(({ name }) => name)
    const after = splitText(part('One') + part('New') + part('Again') + part('Again')).map(({ name }) => name)
    expect(new Set(before).size).toBe(3)
    expect(after.filter((name) => before.includes(name))).toEqual(before)
  })

  it('shows the end of a line that is too long as it is written', () => {
    const [part] = splitText(`begin\n\n${'x'.repeat(30_000)}`)
    expect((part?.markdown.length ?? 0) + (part?.plain.length ?? 0)).toBe(30_007)
    expect(part?.plain).toMatch(/^x+$/)
  })

  it('shows the rows of a table that is too long as they are written', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `| ${index} |`)
    const [part] = splitText(['| a |', '|---|', ...rows].join('\n'))
    expect(part?.plain.endsWith('| 2999 |')).toBe(true)
  })

  it('lays out so many cells of a table as takes no time, and shows the rest as it is written', () => {
    const row = `|${' cell |'.repeat(99)}`
    const [part] = splitText(Array.from({ length: 100 }, () => row).join('\n'))
    expect(part?.markdown.split('\n')).toHaveLength(60)
    expect(part?.plain.split('\n')).toHaveLength(40)
  })

  it('does not look for the end of HTML that is opened again and again', () => {
    const line = `Marks ${'<!--'.repeat(1_000)}`
    expect(splitText(line)).toMatchObject([{ firstLine: 1, lastLine: 1, markdown: '', plain: line }])
  })

  it('cuts a text once that is asked for again, and another one anew', () => {
    const parts = splitText('# One')
    expect(splitText('# One')).toBe(parts)
    expect(splitText('# Two')[0]?.markdown).toBe('# Two')
    expect(splitText('# One')).toEqual(parts)
  })

  it('shows an empty text as one part', () => {
    expect(splitText('')).toHaveLength(1)
  })

  it('has every line in exactly one part, whatever the text is', () => {
    const line = fc.constantFrom(
      'text '.repeat(100),
      '## Heading',
      '- item',
      '```',
      '> quote',
      '',
      '<!--',
      '    code',
    )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 200 }), (lines) => {
        const parts = splitText(lines.join('\n'))
        expect(parts.map((part) => part.markdown).join('\n')).toBe(lines.join('\n'))
        expect(parts.map(({ firstLine }) => firstLine - 1)).toEqual([
          0,
          ...parts.slice(0, -1).map(({ lastLine }) => lastLine),
        ])
        expect(parts.at(-1)?.lastLine).toBe(lines.length)
      }),
    )
  })
})
