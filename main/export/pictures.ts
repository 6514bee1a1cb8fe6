import type { Element, Root } from 'hast'
import { text } from '../../shared/text/text'
import type { Picture } from '../runbook/images'

/** Puts pictures into a page as data; one that is not to be had becomes a label with its words and its address. */
export async function embedPictures(
  parent: Root | Element,
  picture: (address: string) => Promise<Picture | null>,
): Promise<void> {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'img') await embed(child, picture)
    else await embedPictures(child, picture)
  }
}

async function embed(image: Element, picture: (address: string) => Promise<Picture | null>): Promise<void> {
  const address = String(image.properties.src ?? '')
  const words = String(image.properties.alt ?? '')
  const found = await picture(address)
  if (found !== null) {
    image.properties = { src: `data:${found.type};base64,${found.base64}`, alt: words }
    return
  }
  const label = text.runbook.page.pictureNotIncluded(
    [words, address].filter((part) => part !== '').join(': '),
  )
  image.tagName = 'span'
  image.properties = { className: ['picture'] }
  image.children = [{ type: 'text', value: label }]
}
