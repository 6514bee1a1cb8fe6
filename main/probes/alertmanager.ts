import { z } from 'zod'
import { text } from '../../shared/text/text'
import { partsOf } from '../../shared/watch/kinds/alertmanager/parts'
import type { AlertmanagerTarget } from '../../shared/watch/kinds/alertmanager/target'
import { shownLine } from '../../shared/watch/shown-text'
import type { ProbeResult } from './probe'
import { addressBelow, type Page, pageFailed, readPage } from './read-page'

const mostRead = 8 * 1024 * 1024
/** More alerts at a time than a person can do anything about. */
const mostParts = 200

const names = z.record(z.string(), z.string())
const alertsSchema = z.array(
  z.object({
    fingerprint: z.string().min(1).max(200),
    labels: names,
    annotations: names,
    status: z.object({ state: z.string() }),
  }),
)

/** Reads the active alerts of an Alertmanager; each becomes a part, and their number is the value. */
export async function probeAlertmanager(
  target: AlertmanagerTarget,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const { url, matchers, headers } = target
  const query = [
    ['active', 'true'],
    ['silenced', 'false'],
    ['inhibited', 'false'],
    ['unprocessed', 'false'],
    ...matchers.map((matcher) => ['filter', matcher] as const),
  ] as const
  const address = addressBelow(url, '/api/v2/alerts', query)
  const page = await readPage({ url: address, headers, limit: mostRead }, signal)
  return page.ok ? judged(page.value, target) : page.error
}

function judged({ status, text: body }: Page, { severities }: AlertmanagerTarget): ProbeResult {
  const words = text.probes.alertmanager
  const alerts = alertsSchema.safeParse(parseJson(body))
  if (status === 400) return pageFailed(words.refused(shownLine(body, 300)))
  if (!alerts.success) return pageFailed(words.noAnswer(status))
  const active = alerts.data.filter((alert) => alert.status.state === 'active')
  const parts = partsOf(active, severities)
  const count = parts.length
  const told = words.active(count)
  return {
    outcome: 'answered',
    value: count,
    unit: 'count',
    text: count > mostParts ? words.firstTold(told, mostParts) : told,
    parts: parts.slice(0, mostParts),
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
