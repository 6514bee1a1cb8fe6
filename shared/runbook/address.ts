import type { Nodes } from 'mdast'

/** An email address as it stands among words. */
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/
/** A number to call: seven digits or more, with the signs that people put between them. */
const phone = /(?:\+|\b|\()\d(?:[\s().\-/]{0,2}\d){6,16}\b/
const webAddress = /https?:\/\/[^\s<>()"']{1,2000}/i

/** The ways to reach somebody that are named in some words. */
export function findAddresses(words: string): { email: string | null; phone: string | null } {
  const text = words.slice(0, 1000)
  return {
    email: email.exec(text)?.[0] ?? null,
    phone: phone.exec(text.replace(email, ' '))?.[0].trim() ?? null,
  }
}

/** Some words without the ways to reach somebody that are in them. */
export function withoutAddresses(words: string): string {
  const text = words.slice(0, 1000)
  return text.replace(new RegExp(email, 'g'), ' ').replace(new RegExp(phone, 'g'), ' ')
}

/** Where the first link of a node leads, or the first web address that is written out; null without one. */
export function webAddressOf(node: Nodes): string | null {
  if (node.type === 'link') return node.url
  if (node.type === 'text' || node.type === 'inlineCode') return webAddress.exec(node.value)?.[0] ?? null
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = webAddressOf(child)
    if (found !== null) return found
  }
  return null
}
