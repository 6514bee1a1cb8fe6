import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from '../../../../renderer/markdown/Markdown'

const shown = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }))

describe('Markdown', () => {
  it('makes no element of HTML, and keeps its words', () => {
    const markup = shown('<script>alert(1)</script>\n\nA <img src=x onerror=alert(1)> picture\n\n<b>Call')
    expect(markup).not.toMatch(/<script|<img|<b>|onerror/)
    expect(markup).toContain('Call')
  })

  it('loads no picture, and shows its words instead', () => {
    const markup = shown('![Load over a day](https://graphs.example/load.png)')
    expect(markup).not.toContain('<img')
    expect(markup).toContain('Picture: Load over a day')
    expect(markup).toContain('title="Not loaded: https://graphs.example/load.png"')
  })

  it('says where a link goes', () => {
    expect(shown('[Status](https://status.example)')).toContain(
      'aria-description="Opens https://status.example/"',
    )
  })

  it('makes no link of an address that runs code or names a file', () => {
    for (const address of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'notes/other.md',
    ]) {
      expect(shown(`[Here](${address})`)).not.toContain('<a')
    }
  })

  it('leads to the section that a fragment names', () => {
    expect(shown('[Recovery](#recovery)')).toContain('href="#/runbook/recovery"')
  })

  it('does not show front matter', () => {
    expect(shown('---\nowner: operations\n---\n\nText')).not.toContain('owner')
  })

  it('shows tables and task lists', () => {
    expect(shown('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<td>1</td>')
    expect(shown('- [x] done')).toContain('type="checkbox"')
  })
})
