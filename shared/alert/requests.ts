import { z } from 'zod'
import { id, nothing, request } from '../request'
import { snoozeLengthSchema, snoozeScopeSchema } from './snooze-record'

const name = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(1).max(500).nullable().default(null)
/** UTC milliseconds; null: it does not ask again. */
const expiresAt = z.number().nullable().default(null)

/** What a window may ask about alerts, in the shape of `requests` of the contract. */
export const alertRequests = {
  /** Takes an alert on, or says again why and until when. */
  'alert.acknowledge': request(z.strictObject({ id, reason, expiresAt }), nothing),
  /** Several at once; those that are over meanwhile are passed over. */
  'alerts.acknowledge': request(
    z.strictObject({ ids: z.array(id).min(1).max(20_000), reason, expiresAt }),
    nothing,
  ),
  /** Hands an alert to somebody. */
  'alert.assign': request(z.strictObject({ id, name }), nothing),
  /** Somebody was called because of an alert. */
  'alert.called': request(z.strictObject({ id, name }), nothing),
  /** Ends an alert by hand; no other opens for the same trouble until its monitor has been well. */
  'alert.resolve': request(z.strictObject({ id, reason }), nothing),

  'snooze.begin': request(
    z.strictObject({ scope: snoozeScopeSchema, length: snoozeLengthSchema, reason }),
    z.object({ id }),
  ),
  'snooze.end': request(z.strictObject({ id }), nothing),

  /** Marks a contact of the runbook away until a time. */
  'contact.away': request(z.strictObject({ contact: name, until: z.number() }), nothing),
  'contact.back': request(z.strictObject({ contact: name }), nothing),
}
