import { z } from 'zod'

/** How dates, times and numbers are written: as this locale (a BCP 47 tag) does, by a clock of so many hours. */
export const formatsSchema = z.object({
  locale: z.string(),
  hours: z.union([z.literal(12), z.literal(24)]),
})
export type Formats = z.infer<typeof formatsSchema>

/** Of what is read elsewhere, as files, messages and reports are; and where the system names no locale. */
export const fixedFormats: Formats = { locale: 'en-GB', hours: 24 }

/** What a person chose for the clock; `system`: as the system does. */
export const clockChoices = ['system', '24 hours', '12 hours'] as const
export type ClockChoice = (typeof clockChoices)[number]

let inForce = fixedFormats

/** How dates, times and numbers are written at present. */
export function formatsInForce(): Formats {
  return inForce
}

/** From here on all is written like this. */
export function formatAs(formats: Formats): void {
  inForce = formats
}

/** Writes something that is read elsewhere: always in the same formats, whatever this laptop's are. */
export function inFixedFormats<Written>(write: () => Written): Written {
  const before = inForce
  inForce = fixedFormats
  try {
    return write()
  } finally {
    inForce = before
  }
}

/** The system's formats with the clock that a person chose. */
export function chosenFormats(system: Formats, clock: ClockChoice): Formats {
  if (clock === 'system') return system
  return { ...system, hours: clock === '12 hours' ? 12 : 24 }
}

/** How many hours the clock has where a locale is spoken. Throws for what is no BCP 47 tag. */
export function usualHours(locale: string): Formats['hours'] {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h11' || hourCycle === 'h12' ? 12 : 24
}

const numbers = new Map<string, Intl.NumberFormat>()

/** "1.5", or "1,5" where that is written so: with at most so many decimals, and no marks between thousands. */
export function formatNumber(value: number, decimals: number): string {
  const key = `${inForce.locale} ${decimals}`
  const known = numbers.get(key)
  if (known !== undefined) return known.format(value)
  const made = new Intl.NumberFormat(inForce.locale, { maximumFractionDigits: decimals, useGrouping: false })
  numbers.set(key, made)
  return made.format(value)
}
