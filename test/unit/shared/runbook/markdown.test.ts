import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { splitMarkdown } from '#shared/runbook/blocks'
import { lineOf, parseMarkdown, rememberingMarkdown } from '#shared/runbook/markdown'
import { wholeMarkdown } from '../../../fixtures/whole-markdown'

describe('parseMarkdown', () => {
  it('finds the headings and boxes that remark finds in one piece, on the same lines', () => {
    const filler = 'A line of words, to make the text long enough to be cut. '.repeat(30)
    const part = fc.constantFrom(
      '# One',
      '## Two [a]',
      `${filler}\n\nMore.`,
      '- [ ] Box\n- [x] Box',
      '1. **Phase**\n\n   - [ ] Box\n\n   ```bash\n   # comment\n   ```',
      '```bash\n# comment\n\n- [ ] no box\n```',
      '<!--\n# hidden\n\n- [ ] hidden\n-->',
      '| a | b |\n|---|---|\n| [a] | c |',
      '> # Quoted\n> - [ ] Box',
      'Title\n=====',
      '---',
      '~~~~\n```\n# comment\n~~~~',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = `${parts.join('\n\n')}\n\n[a]: https://harbour.example\n`
        expect(landmarks(parseMarkdown(text).nodes)).toEqual(landmarks(wholeMarkdown(text).children))
      }),
      { numRuns: 200 },
    )
  })

  it('knows an address that is defined far from where it is used', () => {
    const filler = 'Words. '.repeat(1000)
    const { nodes } = parseMarkdown(
      `See [the board][board].\n\n${filler}\n\n${filler}\n\n[Board]: https://harbour.example\n`,
    )
    expect(JSON.stringify(nodes[0])).toContain('linkReference')
  })

  it('knows a footnote that is written far from where it is used', () => {
    const filler = 'Words. '.repeat(1000)
    const { nodes } = parseMarkdown(`Call first[^1].\n\n${filler}\n\n${filler}\n\n[^1]: Not at night.\n`)
    expect(JSON.stringify(nodes[0])).toContain('footnoteReference')
    expect(nodes.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'footnoteDefinition',
    ])
  })

  it('finds boxes below a rule that begins the text and is no frontmatter', () => {
    const [rule, list] = parseMarkdown('---\n\n- [ ] Box\n').nodes
    expect(rule?.type).toBe('thematicBreak')
    expect(list).toMatchObject({ type: 'list', children: [{ checked: false }] })
  })

  it('does not cut frontmatter, however long it is', () => {
    const values = Array.from({ length: 200 }, (_, index) => `# comment ${index}\nkey${index}: value`)
    const { nodes } = parseMarkdown(`---\n${values.join('\n')}\n---\n\n# One\n`)
    expect(nodes.map(({ type }) => type)).toEqual(['yaml', 'heading'])
  })

  it('takes only what begins the text for frontmatter', () => {
    const filler = 'Words. '.repeat(1000)
    const { nodes } = parseMarkdown(`${filler}\n\n---\nname: a\n---\n`)
    expect(nodes.map(({ type }) => type)).not.toContain('yaml')
  })
})

describe('rememberingMarkdown', () => {
  it('reads a text that changes again and again as if each version were the first', () => {
    const words = 'A line of words, to make the text long enough to be cut. '.repeat(20)
    const part = fc.constantFrom(
      '# One',
      `## Two\n\n${words}`,
      '- [ ] Box',
      '[a]',
      '[a]: /x',
      '```',
      `${words}\n`,
    )
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 12 }), { maxLength: 5 }), (versions) => {
        const read = rememberingMarkdown()
        for (const parts of versions) {
          const text = parts.join('\n\n')
          expect(read(text)).toEqual(parseMarkdown(text))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('splitMarkdown', () => {
  it('does not bound what is quoted literally', () => {
    const text = `# A\n\n\`\`\`text\n${'[a log line]\n'.repeat(20_000)}\`\`\`\nText\n\n# B\n`
    expect(splitMarkdown(text).overruns).toEqual([])
    expect(parseMarkdown(text).nodes.map(({ type }) => type)).toEqual([
      'heading',
      'code',
      'paragraph',
      'heading',
    ])
  })

  it.each(['<!--', '<?', '<![CDATA[', '<!X'])(
    'does not look for the end of each %s of many, and says so',
    (mark) => {
      const text = `# A\n\nWords\n${`Words ${mark} words\n`.repeat(60)}\n# B\n`
      const { blocks, overruns } = splitMarkdown(text)
      expect(
        blocks
          .map((block) => block.text)
          .join('\n')
          .split(mark),
      ).toHaveLength(51)
      expect(overruns).toEqual([
        {
          line: 54,
          sentence:
            'The text that begins at line 1 opens HTML comments again and again without closing them. It is read up to line 53; close them, or write them as code.',
        },
      ])
    },
  )

  it('reads comments that are closed, however many there are', () => {
    const text = `# A\n\n${'Words <!-- to do --> and <? more ?> words\n'.repeat(300)}`
    expect(splitMarkdown(text)).toMatchObject({ blocks: [{ text }], overruns: [] })
  })

  it('keeps every line of a text within the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 60 }).map((line) => line.replace(/[\r\n]/g, ''))),
        (lines) => {
          const text = lines.join('\n')
          const { blocks, overruns } = splitMarkdown(text)
          expect(overruns).toEqual([])
          expect(blocks.map((block) => block.text).join('\n')).toBe(text)
        },
      ),
    )
  })
})

/** Kind, line and text of headings, boxes and code. */
function landmarks(nodes: readonly RootContent[]): string[] {
  const found: string[] = []
  const visit = (node: Nodes) => {
    const isBox = node.type === 'listItem' && typeof node.checked === 'boolean'
    if (node.type === 'heading' || node.type === 'code' || isBox)
      found.push(`${node.type} ${lineOf(node)} ${textOf(node)}`)
    if ('children' in node) node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return found
}
