import { describe, expect, it } from 'vitest'
import { mostPlaces, placesIn } from '../../../../../../renderer/features/runbook/find/places'
import { splitText } from '../../../../../../renderer/markdown/text-parts'

const count = (text: string, words: string) => placesIn(splitText(text), words).length

describe('placesIn', () => {
  it.each([
    ['restart the pump', 'Restart the **pump**'],
    ['restart the pump', 'Restart\nthe `pump`'],
    ['pump restarts', '- [ ] *Pump* [restarts](https://pump.example)'],
    ['a_b [x]', '```\na_b [x]\n```'],
    ['c++ (a.b)', 'C++ (a.b)'],
    ['second', '| first | second |\n|---|---|\n| 1 | 2 |'],
  ])('finds “%s” in %j as it is read', (words, text) => {
    expect(count(text, words)).toBe(1)
  })

  it.each([
    ['pump.example', '[Pump](https://pump.example)'],
    ['picture.png', '![Pump](picture.png)'],
    ['', 'text'],
    ['  ', 'text'],
  ])('does not find “%s” in %j, where nobody reads it', (words, text) => {
    expect(count(text, words)).toBe(0)
  })

  it('tells each place of a part, and the line of the part, in order', () => {
    const filler = `${'Words. '.repeat(100)}\n\n`
    const places = placesIn(splitText(`# One\n\npump pump\n\n${filler}# Two\n\nPump\n`), 'pump')
    expect(places).toEqual([
      { part: 0, firstLine: 1, nth: 0 },
      { part: 0, firstLine: 1, nth: 1 },
      { part: 1, firstLine: 7, nth: 0 },
    ])
  })

  it('stops counting at some thousand', () => {
    expect(count('pump '.repeat(mostPlaces + 10), 'pump')).toBe(mostPlaces)
  })
})
