import { readFile } from 'node:fs/promises'
import { getDocumentProxy } from 'unpdf'

/** A line of text on a page, in points, from the left and the lower edge. */
interface PrintedLine {
  text: string
  left: number
  right: number
  bottom: number
  size: number
}

/** A page of a PDF, from its first line to its last. */
export interface PrintedPage {
  width: number
  height: number
  lines: PrintedLine[]
}

/** What is printed on the pages of a PDF file. */
export async function printedPages(path: string): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(await readFile(path)))
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    pages.push({ width, height, lines: linesOf(items.flatMap((item) => ('str' in item ? [item] : []))) })
  }
  await document.loadingTask.destroy()
  return pages
}

/** The words of all pages in the order in which they are read. */
export function printedWords(pages: readonly PrintedPage[]): string[] {
  return wordsOf(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'))
}

/** The words of a text, without the signs before the items of a list. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•')
}

interface Piece {
  str: string
  width: number
  height: number
  transform: number[]
}

/** Pieces that stand on one baseline are one line. */
function linesOf(pieces: readonly Piece[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const { str, width, height, transform } of pieces) {
    const [, , , , left = 0, bottom = 0] = transform
    const line = lines.at(-1)
    if (str.trim() === '') {
      if (line !== undefined) line.text += str
    } else if (line !== undefined && Math.abs(line.bottom - bottom) < 1) {
      line.text += str
      line.right = left + width
      line.size = Math.max(line.size, height)
    } else lines.push({ text: str, left, right: left + width, bottom, size: height })
  }
  return lines
}
