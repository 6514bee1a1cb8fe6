import type { Element, Root } from 'hast'

const outside = /^(?:https?|mailto|tel):/i
/** A footnote and the way back from it. */
const note = /^#note-/

/**
 * Keeps the links of a page that lead to the web, to mail, to a telephone or to a place on the page; `place` says
 * which, as the id of a section. Of the others the words stay.
 */
export function settleLinks(parent: Root | Element, place: (address: string) => string | null): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'a') settle(child, place)
    settleLinks(child, place)
  }
}

/** Marks the links whose words are their address, which needs no second telling on paper. */
export function markBareAddresses(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const [words, ...more] = child.children
    if (words?.type === 'text' && more.length === 0 && words.value === child.properties.href)
      child.properties.className = ['bare']
    markBareAddresses(child)
  }
}

function settle(link: Element, place: (address: string) => string | null): void {
  const address = String(link.properties.href ?? '')
  if (outside.test(address)) {
    link.properties.rel = ['noreferrer']
    return
  }
  if (note.test(address)) return
  const id = place(address)
  if (id !== null) {
    link.properties.href = `#${encodeURIComponent(id)}`
    return
  }
  link.tagName = 'span'
  link.properties = {}
}
