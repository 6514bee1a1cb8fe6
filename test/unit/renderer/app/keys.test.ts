import { expect, test } from 'vitest'
import { screenForKey, screenLetters } from '../../../../renderer/app/keys'
import { screens } from '../../../../renderer/app/routes'

test('a number goes to the screen at that place of the rail', () => {
  expect(screenForKey('1', null)).toBe('now')
  expect(screenForKey('8', null)).toBe('settings')
  expect(screenForKey('9', null)).toBeNull()
  expect(screenForKey('0', null)).toBeNull()
})

test('a letter goes to a screen only after g', () => {
  expect(screenForKey('w', 'g')).toBe('watch')
  expect(screenForKey('w', null)).toBeNull()
})

test('no two screens share a letter', () => {
  expect(new Set(Object.values(screenLetters)).size).toBe(screens.length)
})
