import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { exportRunbook } from '#main/export/export-runbook'
import { runbookSource } from '#main/runbook/source'
import type { RunbookKind } from '#shared/runbook/files'
import { parseRunbook } from '#shared/runbook/parse'
import { settledRead } from '../../fixtures/read-course'
import { temporaryFolder } from '../watch/harness'

let outer: ReturnType<typeof temporaryFolder>
let folder = ''
beforeEach(() => {
  outer = temporaryFolder()
  folder = join(outer.path, 'runbook')
  mkdirSync(folder)
  writeFileSync(join(folder, 'plan.png'), 'picture')
  writeFileSync(join(outer.path, 'secret.png'), 'secret')
})
afterEach(() => outer.delete())

const clock = { now: () => Date.UTC(2026, 10, 23, 3, 14), zone: () => 'Europe/Stockholm' }

async function page(text: string, sectionId: string | null = null) {
  writeFileSync(join(folder, 'runbook.md'), text)
  return exported('file', join(folder, 'runbook.md'), sectionId)
}

async function exported(kind: RunbookKind, path: string, sectionId: string | null) {
  const source = runbookSource(kind, path, async (text) => parseRunbook(text))
  const read = await source.read(settledRead)
  if (!read.ok) throw new Error(read.error.sentence)
  const place = { kind, path, folder, basis: 'files' as const }
  const opened = { ...place, readAt: 0, firstOpenedAt: 0, trouble: null, ...read.value }
  return exportRunbook(opened, sectionId, clock)
}

/** What is between `<article>` and the end of the last. */
function articles(html: string): string {
  return html.slice(html.indexOf('<article>'), html.lastIndexOf('</article>'))
}

/** Every start tag with its attributes, as a browser would read them from well-formed HTML. */
function tags(html: string): { name: string; attributes: string }[] {
  return [...html.matchAll(/<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(
    ([, name = '', attributes = '']) => ({ name: name.toLowerCase(), attributes }),
  )
}

describe('an exported runbook', () => {
  it('says what it is, of which version, from where and when', async () => {
    const { name, html } = await page(
      '# Ledger runbook\n\n## Document information\n\n**Service name:** Ledger & co\n**Version:** 3.2\n',
    )
    expect(name).toBe('ledger-co')
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).toContain('<title>Ledger &#x26; co</title>')
    expect(html).toContain(`File ${join(folder, 'runbook.md')}`)
    expect(html).toMatch(/Version 3\.2 · Text [0-9a-f]{12} · Exported 2026-11-23 04:14/)
  })

  it('shows its text, tables, boxes, code, footnotes and the words of HTML', async () => {
    const text =
      '# Ops\n\n- [x] Done\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```sh\nls <dir>\n```\n\nSee[^1] <b>bold</b>.\n\n[^1]: Note.\n'
    const html = articles((await page(text)).html)
    expect(html).toContain('<input type="checkbox" checked disabled>')
    expect(html).toContain('<td>2</td>')
    expect(html).toContain('ls &#x3C;dir>')
    expect(html).toContain('bold')
    expect(html).not.toContain('<b>')
    const note = /href="#(note-[^"]+)"/.exec(html)?.[1]
    expect(html).toContain(`id="${note}"`)
  })

  it('has links to the web, to mail, to telephones and to its own sections; of others the words', async () => {
    const text =
      '# Ops\n\n[web](https://a.example/x) [mail](mailto:a@a.example) [call](tel:+46855501) [there](#steps) [none](#no) [file](other.md) [ftp](ftp://a.example)\n\n## Steps\n\nText.\n'
    const html = articles((await page(text)).html)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://a.example/x',
      'mailto:a@a.example',
      'tel:+46855501',
      '#steps',
    ])
    expect(html).toContain('<h2 id="steps">Steps</h2>')
    for (const words of ['none', 'file', 'ftp']) expect(html).toContain(`<span>${words}</span>`)
  })

  it('holds the pictures of its folder, and names the others', async () => {
    const text = '# Ops\n\n![plan](plan.png) ![far](https://a.example/x.png) ![out](../secret.png)\n'
    const html = articles((await page(text)).html)
    const data = Buffer.from('picture').toString('base64')
    expect(html).toContain(`<img src="data:image/png;base64,${data}" alt="plan">`)
    expect(html).toContain('Picture not included: far: https://a.example/x.png')
    expect(html).toContain('Picture not included: out: ../secret.png')
    expect(html).not.toContain(Buffer.from('secret').toString('base64'))
  })

  it('may be one section with all under it, and the links that its text needs', async () => {
    const text =
      '# Ops\n\nTop.\n\n## Steps\n\n[wiki]\n\n### More\n\nDeep.\n\n## Other\n\nNot this.\n\n[wiki]: https://w.example\n'
    const { name, html } = await page(text, 'steps')
    expect(name).toBe('steps')
    expect(html).toContain('From Ops')
    expect(articles(html)).toContain('Deep.')
    expect(articles(html)).toContain('href="https://w.example"')
    for (const word of ['Top.', 'Not this.']) expect(articles(html)).not.toContain(word)
    await expect(page(text, 'gone')).rejects.toMatchObject({ code: 'not found' })
  })

  it('may be a folder, with links between its files', async () => {
    mkdirSync(join(folder, 'db'))
    writeFileSync(
      join(folder, 'README.md'),
      '# Start\n\n[Restore](db/restore.md#steps) [db](db/restore.md)\n',
    )
    writeFileSync(
      join(folder, 'db', 'restore.md'),
      '---\nversion: 2\n---\n\n# Restore\n\n## Steps\n\n[back](../README.md) ![plan](../plan.png)\n',
    )
    const html = articles((await exported('folder', folder, null)).html)
    expect(html.match(/<article>/g)).toHaveLength(2)
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '#db%2Frestore.md%23steps',
      '#db%2Frestore.md%23restore',
      '#README.md%23start',
    ])
    expect(html).toContain('id="db/restore.md#steps"')
    expect(html).toContain('data:image/png;base64,')
    expect(html).not.toContain('version: 2')
  })

  it('tells what was too large to be put on the page', async () => {
    const { html } = await page(`# Ops\n\n${'x'.repeat(30_000)}\n`)
    expect(html).toMatch(/<p class="held-back">runbook\.md: .*3/)
  })
})

const hostile = [
  '<script>canary()</script>',
  '<scr<script>ipt>canary()</script>',
  '<img src=x onerror=canary()>',
  '<svg onload=canary()><animate onbegin=canary() attributeName=x dur=1s></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=canary()>',
  '<iframe srcdoc="<script>canary()</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/a.css">',
  '<style>@import url(https://evil.example/a.css); body{background:url(//evil.example)}</style>',
  '<form action="https://evil.example"><input name=a autofocus onfocus=canary()><button>Go</button></form>',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
  '<details open ontoggle=canary()>x</details>',
  '<a href="javascript:canary()">a</a>',
  '<video src="https://evil.example/a.mp4" poster="https://evil.example/a.png"></video>',
  '<!--><img src=x onerror=canary()>-->',
  '<noscript><p title="</noscript><img src=x onerror=canary()>"></noscript>',
  '<div style="position:fixed;inset:0">over everything</div>',
  '[a](javascript:canary())',
  '[a](JaVaScRiPt:canary())',
  '[a](java\nscript:canary())',
  '[a](&#106;avascript:canary())',
  '[a](<javascript:canary()>)',
  '[a]( javascript:canary())',
  '[a](vbscript:canary())',
  '[a](data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==)',
  '[a](file:///etc/passwd)',
  '[a](//evil.example)',
  '[a](https://a.example "x\\" onmouseover=\\"canary()")',
  '![a](javascript:canary())',
  '![a](data:image/svg+xml,<svg/onload=canary()>)',
  '![a](//evil.example/a.png)',
  '![" onerror="canary()](plan.png "\\" onerror=\\"canary()")',
  '![a][b]\n\n[b]: https://evil.example/a.png',
  '[a][c]\n\n[c]: javascript:canary()',
  '<javascript:canary()>',
  '```"><script>canary()</script>\nx\n```',
  '``` js onclick=canary()\nx\n```',
  '| <script>canary()</script> |\n|---|\n| <img src=x onerror=canary()> |',
  '[^"><script>canary()</script>]: x\n\ny[^"><script>canary()</script>]',
  '# <img src=x onerror=canary()> heading',
  '</article></body></html><script>canary()</script>',
  '</title></style><script>canary()</script>',
  '\u202Egnp.exe\u202C',
  `${'> '.repeat(500)}deep`,
  `${'['.repeat(2_000)}a${'](x)'.repeat(2_000)}`,
]

const harmless = new Set(
  'html head meta title style body header article p h1 h2 h3 h4 h5 h6 a span img ul ol li input table thead tbody tr th td pre code blockquote em strong del hr br section sup'.split(
    ' ',
  ),
)

describe('the export of a hostile runbook', () => {
  test.each(hostile)('runs nothing and loads nothing: %j', async (text) => {
    const { html } = await page(
      `# ${text.split('\n')[0]}\n\n**Version:** ${text.split('\n')[0]}\n\n${text}\n\nThe end.\n`,
    )
    expect(html).toContain('The end.')
    for (const { name, attributes } of tags(html)) {
      expect(harmless).toContain(name)
      const named = [...attributes.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)]
      for (const [, attribute = '', value = ''] of named) {
        expect(attribute).not.toMatch(/^on|^style$|^srcset$|^srcdoc$|^action$/i)
        if (attribute === 'src') expect(value).toMatch(/^data:image\/png;base64,/)
        if (attribute === 'href') expect(value).toMatch(/^(?:https:|#)/)
      }
    }
  })

  it('has one style and one policy, both ours, and no script at all', async () => {
    const { html } = await page(hostile.join('\n\n'))
    expect(html.match(/<style/g)).toHaveLength(1)
    expect(tags(html).map(({ name }) => name)).not.toContain('script')
    expect(html.match(/http-equiv/g)).toHaveLength(1)
    expect(html).toMatch(/content="default-src ('|&#x27;)none\1; img-src data:/)
  })

  it('lets no style in but its own, by its fingerprint', async () => {
    const { html } = await page(hostile.join('\n\n'))
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const fingerprint = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`style-src &#x27;sha256-${fingerprint}&#x27;`)
    expect(html).not.toContain('unsafe')
  })
})
