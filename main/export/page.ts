import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { markBareAddresses } from './links'
import { pageStyle } from './page-style'
import type { Article } from './text-to-page'

export interface Page {
  title: string
  /** What stands under the title, line by line. */
  about: string[]
  articles: Article[]
}

/** Should anything have come through that asks for it, the browser loads and runs nothing. */
const policy = [
  "default-src 'none'",
  'img-src data:',
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** The whole page as one HTML text. */
export function pageHtml({ title, about, articles }: Page): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(title)]),
    element('style', {}, [text(pageStyle)]),
  ])
  const header = element('header', {}, [
    element('p', { className: ['name'] }, [text(title)]),
    ...about.map((line) => element('p', { className: ['about'] }, [text(line)])),
  ])
  const body = element('body', {}, [
    header,
    ...articles.map(({ elements }) => element('article', {}, elements)),
    ...articles.flatMap(({ heldBack }) => heldBack.map(heldBackNote)),
  ])
  const html = element('html', { lang: 'en' }, [head, body])
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, html] }
  markBareAddresses(root)
  return unified().use(rehypeStringify).stringify(root)
}

function heldBackNote(sentence: string): ElementContent {
  return element('p', { className: ['held-back'] }, [text(sentence)])
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
