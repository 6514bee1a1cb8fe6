import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionsOf, keyActions, keyedActions, keyPlaces } from '#shared/keys/actions'
import { type ChosenKeys, conflictIn, keyOf, withKey, withUsualKey } from '#shared/keys/chosen'
import { preferencesChangeSchema, preferencesSchema } from '#shared/preferences'

test('as they come, no two actions of a screen share a key', () => {
  for (const place of keyPlaces) {
    const keys = actionsOf(place).map((action) => keyOf(action, {}))
    expect(new Set(keys).size).toBe(keys.length)
  }
  for (const action of keyActions) expect(withUsualKey({}, action)).toEqual({ ok: true, value: {} })
})

test('a key that is taken on the screen, or leads through the app, is refused with a sentence', () => {
  expect(withKey({}, 'alert.acknowledge', 'S')).toEqual({
    ok: false,
    error: 'S is “Snooze it” in Now already. Choose another key.',
  })
  for (const key of ['g', 'J', '/', '?', '3', ' ', '\u0007', 'Enter']) {
    expect(withKey({}, 'alert.acknowledge', key).ok).toBe(false)
  }
  expect(withKey({}, 'alert.acknowledge', 'p')).toEqual({ ok: true, value: { 'alert.acknowledge': 'p' } })
})

test('the usual key is taken back, unless another action has it by now', () => {
  const moved = { 'alert.acknowledge': 'y' }
  expect(withUsualKey(moved, 'alert.acknowledge')).toEqual({ ok: true, value: {} })
  const swapped = { ...moved, 'alert.snooze': 'a' }
  expect(withUsualKey(swapped, 'alert.acknowledge')).toMatchObject({ ok: false })
})

test('whatever is pressed in whatever order, the keys stay free of conflicts', () => {
  const press = fc.record({ action: fc.constantFrom(...keyActions), key: fc.string({ unit: 'grapheme' }) })
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      let chosen: ChosenKeys = {}
      for (const { action, key } of presses) {
        const next = withKey(chosen, action, key)
        if (next.ok) chosen = next.value
      }
      expect(conflictIn(chosen)).toBeNull()
      expect(preferencesSchema.parse({ keys: chosen }).keys).toEqual(chosen)
      for (const place of keyPlaces) {
        const keys = actionsOf(place).map((action) => keyOf(action, chosen))
        expect(new Set(keys).size).toBe(keys.length)
      }
    }),
  )
})

test('keys in conflict are refused, and in a file the usual ones stand in their place', () => {
  const keys = { 'alert.acknowledge': keyedActions['alert.snooze'].key }
  expect(preferencesChangeSchema.safeParse({ keys }).success).toBe(false)
  expect(preferencesSchema.parse({ keys }).keys).toEqual({})
})
