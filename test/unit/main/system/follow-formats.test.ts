import { afterEach, expect, test } from 'vitest'
import { StateOwner } from '#main/state-owner'
import { followFormats } from '#main/system/follow-formats'
import { fixedFormats, formatAs, formatsInForce } from '#shared/time/formats'
import { emptyState } from '../../../fixtures/state'

afterEach(() => formatAs(fixedFormats))

test('main writes as the system does, and as a person chose', async () => {
  const state = new StateOwner(emptyState())
  const system = { ofRegion: fixedFormats, chosenHours: async () => 12 as const }
  const formats = followFormats({ state, system })
  await expect.poll(() => state.get().companion.formats.hours).toBe(12)
  expect(formatsInForce()).toEqual({ locale: 'en-GB', hours: 12 })

  const { preferences } = state.get()
  state.setFacts({ preferences: { ...preferences, clock: '24 hours' } })
  formats.look()
  expect(formatsInForce().hours).toBe(24)
  state.close()
})
