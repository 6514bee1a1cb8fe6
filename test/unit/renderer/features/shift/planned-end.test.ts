import { describe, expect, it } from 'vitest'
import { plannedEnd } from '../../../../../renderer/features/shift/planned-end'

const zone = 'Europe/Stockholm'
const at = (text: string) => Date.parse(text)

describe('plannedEnd', () => {
  it('is later today', () => {
    expect(plannedEnd('18:30', at('2026-01-10T08:00:00Z'), zone)).toBe(at('2026-01-10T17:30:00Z'))
  })

  it('is tomorrow when the time has passed', () => {
    expect(plannedEnd('08:00', at('2026-01-10T20:00:00Z'), zone)).toBe(at('2026-01-11T07:00:00Z'))
  })

  it('is a whole day away at that very minute', () => {
    expect(plannedEnd('21:00', at('2026-01-10T20:00:00Z'), zone)).toBe(at('2026-01-11T20:00:00Z'))
  })

  it('follows the clocks when they change in the night', () => {
    expect(plannedEnd('08:00', at('2026-03-28T20:00:00Z'), zone)).toBe(at('2026-03-29T06:00:00Z'))
  })

  it.each(['8', '8.00', '0800', ' 08:00 '])('reads “%s” as eight in the morning', (text) => {
    expect(plannedEnd(text, at('2026-01-10T20:00:00Z'), zone)).toBe(at('2026-01-11T07:00:00Z'))
  })

  it('is nothing for no time', () => {
    for (const text of ['', 'soon', '24:00', '8:75', '-8']) expect(plannedEnd(text, 0, zone)).toBeNull()
  })
})
