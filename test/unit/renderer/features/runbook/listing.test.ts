import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Listing } from '../../../../../renderer/features/runbook/Listing'

const rows = Array.from({ length: 120 }, (_, row) => `row ${row}`)

test('a long block of code holds each of its rows once, in stretches that are laid out by themselves', () => {
  const shown = renderToStaticMarkup(createElement(Listing, { rows }))
  const stretches = [...shown.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, text = '']) => text)
  expect(stretches.map((text) => text.split('\n').length - 1)).toEqual([50, 50, 20])
  expect(stretches.join('')).toBe(`${rows.join('\n')}\n`)
})
