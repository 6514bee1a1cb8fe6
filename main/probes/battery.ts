import { text } from '../../shared/text/text'
import { formatQuantity } from '../../shared/watch/quantity'
import type { Probe } from './probe'

export interface Battery {
  hasBattery: boolean
  /** From 0 to 100. */
  percent: number
  isCharging: boolean
  acConnected: boolean
}

/** How full the battery is, as a share. */
export function createBatteryProbe(read: () => Promise<Battery> = systemBattery): Probe<'battery'> {
  return async () => {
    const battery = await read()
    if (!battery.hasBattery) return { outcome: 'unknown', text: text.probes.laptop.noBattery }
    const value = Math.min(100, Math.max(0, battery.percent)) / 100
    return {
      outcome: 'answered',
      value,
      unit: 'fraction',
      text: text.probes.laptop.battery(formatQuantity(value, 'fraction'), supplyOf(battery)),
    }
  }
}

function supplyOf({ isCharging, acConnected }: Battery): string {
  if (isCharging) return 'charging'
  return acConnected ? text.probes.laptop.pluggedIn : text.probes.laptop.onBattery
}

/** Loading takes tens of milliseconds, so it waits until a monitor wants it. */
async function systemBattery(): Promise<Battery> {
  const { battery } = await import('systeminformation')
  return battery()
}
