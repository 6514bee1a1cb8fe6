import { z } from 'zod'
import { keyActions } from './keys/actions'
import { conflictIn } from './keys/chosen'
import { globalShortcuts } from './keys/global-shortcut'
import {
  bundleSecondsSchema,
  doNotDisturbChoices,
  presentationSchema,
  quietHoursSchema,
  soundsSchema,
} from './notify/preferences'
import { usualValues as usual } from './preferences/usual'
import { text } from './text/text'
import { clockChoices } from './time/formats'
import { parseAnchor } from './watch/anchor'

const checkHours = z.number().int().min(12).max(336)
const minuteDays = z.number().int().min(2).max(92)
const hourDays = z.number().int().min(30).max(1830)
const batteryFactor = z.number().int().min(1).max(10)

const keys = z.partialRecord(z.enum(keyActions), z.string().length(1)).superRefine((chosen, context) => {
  const message = conflictIn(chosen)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

/** What a person chose, kept on this laptop. */
export const preferencesSchema = z.object({
  /** Who ticks, writes and acknowledges while no shift names somebody. */
  name: z.string().trim().max(80).catch(usual.name).default(usual.name),
  theme: z.enum(['system', 'light', 'dark']).catch(usual.theme).default(usual.theme),
  /** Of how many hours the clock is. */
  clock: z.enum(clockChoices).catch(usual.clock).default(usual.clock),
  /** Whether the welcome is still to be shown by itself; null where the data is from before there was one. */
  welcome: z.enum(['due', 'over']).nullable().catch(usual.welcome).default(usual.welcome),
  /** The open runbook; null for the sample. */
  runbookPath: z.string().nullable().catch(null).default(null),
  /** By which handovers go from laptop to laptop; null: none is set. */
  handoverFolder: z.string().nullable().catch(null).default(null),
  notifications: z.boolean().catch(true).default(true),
  /** Whether the feed of the package is asked for newer versions: only ever because a person turned it on. */
  tellNewerVersions: z.boolean().catch(false).default(false),
  bundleSeconds: bundleSecondsSchema.catch(usual.bundleSeconds).default(usual.bundleSeconds),
  quietHours: quietHoursSchema.catch(usual.quietHours).default(usual.quietHours),
  presentation: presentationSchema.catch(null).default(null),
  doNotDisturb: z.enum(doNotDisturbChoices).catch(usual.doNotDisturb).default(usual.doNotDisturb),
  sounds: soundsSchema.catch(usual.sounds).default(usual.sounds),
  /** Addresses that answer whenever this laptop is online, as `parseAnchor` reads them. */
  anchors: z.array(z.string()).catch([]).default([]),
  /** The keys chosen instead of the usual ones. */
  keys: keys.catch(usual.keys).default(usual.keys),
  /** Shows and hides the window from every program; null: none. */
  globalShortcut: z.enum(globalShortcuts).nullable().catch(null).default(null),
  /** How many times its interval a monitor waits while this laptop runs on its battery. */
  batteryFactor: batteryFactor.catch(1).default(1),
  /** Where heartbeats call in; chosen once, so that their addresses stay. Null: there was none so far. */
  heartbeatPort: z.number().int().min(1).max(65_535).nullable().catch(null).default(null),
  /** How long what checks showed is kept: each by itself, then by the minute, then by the hour. */
  history: z
    .object({
      checkHours: checkHours.catch(usual.history.checkHours).default(usual.history.checkHours),
      minuteDays: minuteDays.catch(usual.history.minuteDays).default(usual.history.minuteDays),
      hourDays: hourDays.catch(usual.history.hourDays).default(usual.history.hourDays),
    })
    .catch(usual.history)
    .default(usual.history),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** The changes a person may ask for; anything else is refused, not mended. */
export const preferencesChangeSchema = z.strictObject({
  name: z.string().trim().max(80).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  clock: z.enum(clockChoices).optional(),
  notifications: z.boolean().optional(),
  tellNewerVersions: z.boolean().optional(),
  bundleSeconds: bundleSecondsSchema.optional(),
  quietHours: quietHoursSchema.optional(),
  presentation: presentationSchema.optional(),
  doNotDisturb: z.enum(doNotDisturbChoices).optional(),
  sounds: soundsSchema.optional(),
  anchors: z
    .array(
      z
        .string()
        .max(500)
        .refine((anchor) => parseAnchor(anchor) !== null, { error: () => text.preferences.anchors.format }),
    )
    .max(5)
    .optional(),
  batteryFactor: batteryFactor.optional(),
  keys: keys.optional(),
  globalShortcut: z.enum(globalShortcuts).nullable().optional(),
  history: z.strictObject({ checkHours, minuteDays, hourDays }).optional(),
})

export type PreferencesChange = { [Name in keyof Preferences]?: Preferences[Name] | undefined }
