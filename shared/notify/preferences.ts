import { z } from 'zod'

const minuteOfDay = z.number().int().min(0).max(1439)

/** By the local clock, in minutes after midnight. `days`: those on which they begin; 1 is Monday, 7 Sunday. */
export const quietHoursSchema = z.strictObject({
  on: z.boolean(),
  from: minuteOfDay,
  to: minuteOfDay,
  days: z.array(z.number().int().min(1).max(7)).max(7),
})
export type QuietHours = z.infer<typeof quietHoursSchema>

/** While somebody may look at this screen: nothing is shown but the tray. Null: it is off. */
export const presentationSchema = z
  .strictObject({
    /** UTC milliseconds; null: until it is turned off. */
    until: z.number().nullable(),
    /** P1 is told all the same. */
    letsMostSevere: z.boolean(),
  })
  .nullable()

export const soundsSchema = z.strictObject({
  silent: z.boolean(),
  /** In percent. */
  volume: z.number().int().min(0).max(100),
  /** For which severities one is played. */
  severities: z.strictObject({ P1: z.boolean(), P2: z.boolean(), P3: z.boolean(), P4: z.boolean() }),
})
export type SoundPreferences = z.infer<typeof soundsSchema>

/** What becomes of news while the system is told not to disturb: they wait, P1 does not, or nothing heeds it. */
export const doNotDisturbChoices = ['wait', 'P1 passes', 'not heeded'] as const
export type DoNotDisturbChoice = (typeof doNotDisturbChoices)[number]

/** How long, in seconds, what follows the first is gathered. */
export const bundleSecondsSchema = z.number().int().min(0).max(900)

/** How a person wants to be told. */
export interface NotifyPreferences {
  bundleSeconds: number
  quietHours: QuietHours
  presentation: z.infer<typeof presentationSchema>
  doNotDisturb: DoNotDisturbChoice
  sounds: SoundPreferences
}
