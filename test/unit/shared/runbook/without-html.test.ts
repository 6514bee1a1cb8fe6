import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { withoutHtml } from '#shared/runbook/without-html'

function shown(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown)
  withoutHtml()(tree)
  return tree.children
}

function typesOfFirst(markdown: string): string[] {
  const [paragraph] = shown(markdown)
  return paragraph !== undefined && 'children' in paragraph ? paragraph.children.map(({ type }) => type) : []
}

describe('withoutHtml', () => {
  it('leaves out comments', () => {
    expect(shown('<!-- to do\nlater -->')).toEqual([])
    expect(typesOfFirst('Call <!-- who? --> them')).toEqual(['text', 'text'])
  })

  it('breaks the line at <br>', () => {
    expect(typesOfFirst('one<br>two<br/>three')).toEqual(['text', 'break', 'text', 'break', 'text'])
  })

  it('keeps the words between tags', () => {
    expect(typesOfFirst('press <kbd>A</kbd>')).toEqual(['text', 'text'])
    expect(shown('<div>\n<b>Call</b> them\n</div>')).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: 'Call them' }] },
    ])
  })
})
