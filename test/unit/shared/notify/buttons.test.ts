import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alertButtons, buttonsShownBy, fittingButtons } from '#shared/notify/buttons'

test('a desktop that shows fewer gets the first, and one that leads to the rest', () => {
  const labels = (most: number) => fittingButtons(alertButtons(), most).map(({ label }) => label)
  expect(labels(3)).toEqual(['Acknowledge', 'Snooze 15 min', 'More…'])
  expect(labels(5)).toEqual(['Acknowledge', 'Snooze 15 min', 'Hand over…', 'Resolve…', 'Add a note…'])
})

test('there are as many as are shown, and no more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (most) => {
      const fitting = fittingButtons(alertButtons(), most)
      expect(fitting.length).toBe(Math.min(most, alertButtons().length))
    }),
  )
})

test.each([
  ['ubuntu:GNOME', 3],
  ['GNOME', 3],
  ['KDE', Number.POSITIVE_INFINITY],
  [undefined, Number.POSITIVE_INFINITY],
])('the desktop %s shows %s', (desktops, most) => {
  expect(buttonsShownBy(desktops)).toBe(most)
})
