import { z } from 'zod'
import { snoozeLengthSchema, snoozeScopeSchema } from './snooze-record'

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(1).max(500).nullable().default(null)
/** UTC milliseconds; null: it does not ask again. */
const expiresAt = z.number().nullable().default(null)
const nothing = z.null()

/** What a window may ask about alerts, in the shape of `requests` of the contract. */
export const alertRequests = {
  /** Takes an alert on, or says again why and until when. */
  'alert.acknowledge': { input: z.strictObject({ id, reason, expiresAt }), reply: nothing },
  /** Several at once; those that are over meanwhile are passed over. */
  'alerts.acknowledge': {
    input: z.strictObject({ ids: z.array(id).min(1).max(20_000), reason, expiresAt }),
    reply: nothing,
  },
  /** Hands an alert to somebody. */
  'alert.assign': { input: z.strictObject({ id, name }), reply: nothing },
  /** Somebody was called because of an alert. */
  'alert.called': { input: z.strictObject({ id, name }), reply: nothing },
  /** Ends an alert by hand; no other opens for the same trouble until its monitor has been well. */
  'alert.resolve': { input: z.strictObject({ id, reason }), reply: nothing },

  'snooze.begin': {
    input: z.strictObject({ scope: snoozeScopeSchema, length: snoozeLengthSchema, reason }),
    reply: z.object({ id }),
  },
  'snooze.end': { input: z.strictObject({ id }), reply: nothing },

  /** Marks a contact of the runbook away until a time. */
  'contact.away': { input: z.strictObject({ contact: name, until: z.number() }), reply: nothing },
  'contact.back': { input: z.strictObject({ contact: name }), reply: nothing },
}
