import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isOnBattery, Power } from '../../../main/watch/power'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchkeeper-power-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function supply(name: string, facts: Record<string, string>): void {
  mkdirSync(join(folder, name), { recursive: true })
  for (const [fact, word] of Object.entries(facts)) writeFileSync(join(folder, name, fact), `${word}\n`)
}

it('a laptop is on battery when its battery gives power and no adapter does', () => {
  supply('BAT0', { type: 'Battery', status: 'Discharging' })
  supply('AC', { type: 'Mains', online: '0' })
  expect(isOnBattery(folder)).toBe(true)
  supply('AC', { type: 'Mains', online: '1' })
  expect(isOnBattery(folder)).toBe(false)
})

it('a machine without a battery, or that tells nothing, is not', () => {
  expect(isOnBattery(folder)).toBe(false)
  expect(isOnBattery(join(folder, 'missing'))).toBe(false)
})

it('tells a change once', () => {
  const told: boolean[] = []
  supply('BAT0', { type: 'Battery', status: 'Discharging' })
  const power = new Power(
    () => isOnBattery(folder),
    (onBattery) => told.push(onBattery),
  )
  power.look()
  power.look()
  supply('BAT0', { type: 'Battery', status: 'Charging' })
  power.look()
  expect(told).toEqual([true, false])
  expect(power.onBattery).toBe(false)
})
