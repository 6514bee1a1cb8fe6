import { describe, expect, it } from 'vitest'
import { everything, facetsOf, isFiltering, wantedFacets } from '#shared/log/filter'
import { logEntry } from '../../../fixtures/log-entry'

const passes = (entry: Parameters<typeof facetsOf>[0], filter: Partial<typeof everything>) =>
  wantedFacets({ ...everything, ...filter }).every((facet) => facetsOf(entry).includes(facet))

describe('facets', () => {
  const entry = logEntry({
    author: 'Élodie Roth',
    text: 'Asked @[Noor de Wit] about [Checkout](monitor:m1) #Change #日本',
    about: { kind: 'incident', id: 'i1' },
  })

  it.each([
    { person: 'Élodie Roth' },
    { person: 'élodie roth' },
    { person: 'Noor de Wit' },
    { tag: 'change' },
    { tag: '#change' },
    { tag: '日本' },
    { kind: 'people' as const },
    { kind: 'incident' as const },
    { kind: 'monitor' as const },
    { person: 'Noor de Wit', tag: 'change' },
  ])('let %j through', (filter) => {
    expect(passes(entry, filter)).toBe(true)
  })

  it.each([
    { person: 'Noor' },
    { tag: 'chang' },
    { kind: 'watchkeeper' as const },
    { kind: 'alert' as const },
  ])('hold %j back', (filter) => {
    expect(passes(entry, filter)).toBe(false)
  })

  it('are words that an index keeps whole', () => {
    for (const facet of facetsOf(entry)) expect(facet).toMatch(/^[a-z0-9]+$/)
  })
})

it('a filter filters when any part of it is given', () => {
  expect(isFiltering(everything)).toBe(false)
  expect(isFiltering({ ...everything, text: ' ' })).toBe(false)
  for (const part of [
    { text: 'x' },
    { person: 'Ines' },
    { tag: 't' },
    { kind: 'people' as const },
    { from: 0 },
    { to: 0 },
  ])
    expect(isFiltering({ ...everything, ...part })).toBe(true)
})
