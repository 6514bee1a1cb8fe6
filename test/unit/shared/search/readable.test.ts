import { describe, expect, it } from 'vitest'
import { readableText } from '#shared/search/readable'

describe('Markdown as it is read', () => {
  it.each([
    ['## Recovery', 'Recovery'],
    ['- [x] Look at the **queue**', 'Look at the queue'],
    ['> * Ask [Ada](https://ada.example "her page") first', 'Ask Ada https://ada.example first'],
    ['| a | `b` |\n|---|:-:|\n| 1 | 2 |', 'a · b\n1 · 2'],
    ['```bash\nps aux | head\n```', 'ps aux | head'],
    ['one\n\n---\n\ntwo', 'one\ntwo'],
    ['left \u202eto right\u0000', 'left  to right'],
    ['- not a rule - at all', 'not a rule - at all'],
  ])('%j reads %j', (markdown, text) => {
    expect(readableText(markdown)).toBe(text)
  })

  it.each(['[', '[a](', '|', '-', '~', '> ', '*', ' \t', '`'])(
    'takes a line of a million %j in its stride',
    (part) => {
      const line = `${part.repeat(1_000_000)}x`
      expect(readableText(line).length).toBeLessThanOrEqual(line.length + 1)
    },
  )
})
