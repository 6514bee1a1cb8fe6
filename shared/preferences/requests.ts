import { z } from 'zod'
import { preferencesChangeSchema } from '../preferences'
import { exportOutcome, fileText, nothing, request } from '../request'

/** What a person prefers: chosen, taken to another laptop, and taken from one. */
export const preferenceRequests = {
  'preferences.change': request(preferencesChangeSchema, nothing),
  /** A file for another laptop, without anything secret. */
  'preferences.export': request(nothing, exportOutcome),
  /** What such a file would change; nothing is changed by reading it. */
  'preferences.readFile': request(
    z.strictObject({ text: fileText }),
    z.object({ change: preferencesChangeSchema }),
  ),
}
