import { z } from 'zod'
import type { Severity } from '../../incident/severity'
import { text } from '../../text/text'
import type { ContentOf } from '../content'
import { type ChannelEvent, eventMeanings } from '../event'
import { commonFields, secureAddress } from '../fields'
import { headline, shortened } from '../text'

/** A service in PagerDuty, by the Events API v2. */
export const pagerdutyDefinitionSchema = z.strictObject({
  ...commonFields,
  occasions: commonFields.occasions.refine((chosen) => !chosen.includes('handover'), {
    error: () => text.channels.fields.noHandover,
  }),
  kind: z.literal('pagerduty'),
  /** Where the service lives; https://events.eu.pagerduty.com in the EU. */
  server: secureAddress.default('https://events.pagerduty.com'),
})

const longestSummary = 1_024
const longestKey = 255
const severityNames: Record<Severity, 'critical' | 'error' | 'warning' | 'info'> = {
  P1: 'critical',
  P2: 'error',
  P3: 'warning',
  P4: 'info',
}

/**
 * An event as the Events API v2 describes it, without the routing key, which is a secret. One dedup key for each
 * subject. Null for what PagerDuty has no event for.
 */
export function pagerdutyContent(event: ChannelEvent): ContentOf<'json'> | null {
  const action = actionOf(event)
  if (action === null) return null
  const body = {
    event_action: action,
    dedup_key: shortened(`watchkeeper-${event.subjectId}`, longestKey),
    payload: {
      summary: shortened(headline(event), longestSummary),
      source: event.source,
      severity: severityNames[event.severity ?? 'P3'],
      timestamp: new Date(event.at).toISOString(),
      custom_details: Object.fromEntries(event.details.map(({ name, value }) => [name, value])),
    },
    client: 'Watchkeeper',
  }
  return { format: 'json', body: JSON.stringify(body) }
}

function actionOf(event: ChannelEvent): 'trigger' | 'acknowledge' | 'resolve' | null {
  if (event.kind === 'alert acknowledged') return 'acknowledge'
  const { effect } = eventMeanings[event.kind]
  if (effect === 'end') return 'resolve'
  return effect === 'begin' || effect === 'again' ? 'trigger' : null
}
