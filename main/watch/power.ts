import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const linuxSupplies = '/sys/class/power_supply'

/** Whether this laptop runs on its battery, as it was when last looked. */
export class Power {
  #onBattery = false

  /** `read` is asked at each look; `onChange` is told what is other than before. */
  constructor(
    private readonly read: () => boolean,
    private readonly onChange: (onBattery: boolean) => void,
  ) {}

  get onBattery(): boolean {
    return this.#onBattery
  }

  look(): void {
    const onBattery = this.read()
    if (onBattery === this.#onBattery) return
    this.#onBattery = onBattery
    this.onChange(onBattery)
  }
}

/** As Linux tells it: a battery gives power and no adapter does. False where nothing is told. */
export function isOnBattery(folder = linuxSupplies): boolean {
  const supplies = suppliesIn(folder)
  const isPluggedIn = supplies.some(({ type, online }) => type !== 'Battery' && online === '1')
  return !isPluggedIn && supplies.some(({ type, status }) => type === 'Battery' && status === 'Discharging')
}

function suppliesIn(folder: string) {
  try {
    return readdirSync(folder).map((name) => ({
      type: wordIn(join(folder, name, 'type')),
      online: wordIn(join(folder, name, 'online')),
      status: wordIn(join(folder, name, 'status')),
    }))
  } catch {
    return []
  }
}

function wordIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}
