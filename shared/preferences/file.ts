import { z } from 'zod'
import { type Preferences, type PreferencesChange, preferencesChangeSchema } from '../preferences'
import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import { parseAnchor } from '../watch/anchor'
import { longestPreferencesFile } from './limits'

const format = 'watchkeeper-preferences'
/** Raised when a Watchkeeper before would misread what is written. */
const version = 1

const wrapperSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  preferences: z.record(z.string(), z.unknown()),
})
/** Who sits here, what is on just now, and whom to ask for a newer version: these stay with the laptop. */
const carriedSchema = preferencesChangeSchema.omit({
  name: true,
  presentation: true,
  tellNewerVersions: true,
})

/** The preferences as the text of a file for another laptop, without anything secret. */
export function preferencesFileText(preferences: Preferences): string {
  const anchors = preferences.anchors.filter(isOpen)
  const carried = Object.keys(carriedSchema.shape)
  const kept = Object.entries({ ...preferences, anchors }).filter(([key]) => carried.includes(key))
  return `${JSON.stringify({ format, version, preferences: Object.fromEntries(kept) }, null, 2)}\n`
}

/** What a file would change, or a sentence about why it is not taken. Nothing of a file that is wrong is taken. */
export function parsePreferencesFile(written: string): Result<PreferencesChange, string> {
  const words = text.preferences.file
  if (written.length > longestPreferencesFile) return failure(words.tooLarge)
  const wrapper = wrapperSchema.safeParse(parsedJson(written))
  if (!wrapper.success) return failure(words.notOne)
  if (wrapper.data.version > version) return failure(words.newer)
  const carried = carriedSchema.safeParse(wrapper.data.preferences)
  if (carried.success) return success(carried.data)
  return failure(words.notUnderstood(placeOf(carried.error)))
}

/** An address may have a password or a token in it. */
function isOpen(anchor: string): boolean {
  const parsed = parseAnchor(anchor)
  if (parsed?.kind !== 'page') return true
  const { username, password, search } = parsed.url
  return username + password + search === ''
}

function parsedJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

const longestName = 60

function placeOf({ issues: [issue] }: z.ZodError): string {
  const inside = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...(issue?.path ?? []), ...inside].join('.').slice(0, longestName)
}
