import { z } from 'zod'
import { text } from '../../shared/text/text'
import type { PrometheusTarget } from '../../shared/watch/kinds/prometheus/target'
import { chooseValue, formatLabels, type Series } from '../../shared/watch/kinds/series'
import { shownLine } from '../../shared/watch/shown-text'
import type { ProbeResult } from './probe'
import { addressBelow, type Page, pageFailed, readPage } from './read-page'

const mostRead = 4 * 1024 * 1024

const sampleSchema = z.tuple([z.number(), z.string()])
const answerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.discriminatedUnion('resultType', [
      z.object({
        resultType: z.literal('vector'),
        result: z.array(z.object({ metric: z.record(z.string(), z.string()), value: sampleSchema })),
      }),
      z.object({ resultType: z.literal('scalar'), result: sampleSchema }),
      z.object({ resultType: z.enum(['matrix', 'string']) }),
    ]),
  }),
  z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() }),
])
type Answer = z.output<typeof answerSchema>
type Data = Extract<Answer, { status: 'success' }>['data']

/** Asks a Prometheus server for the value of a query as it is now. */
export async function probePrometheus(target: PrometheusTarget, signal: AbortSignal): Promise<ProbeResult> {
  const { url, query, headers } = target
  const address = addressBelow(url, '/api/v1/query', [['query', query]])
  const page = await readPage({ url: address, headers, limit: mostRead }, signal)
  return page.ok ? judged(page.value, target) : page.error
}

function judged(page: Page, target: PrometheusTarget): ProbeResult {
  const answer = parseAnswer(page.text)
  if (answer === null) return pageFailed(text.probes.prometheus.noAnswer(page.status))
  if (answer.status === 'error')
    return pageFailed(text.probes.prometheus.refused(shownLine(answer.error, 400)))
  const series = seriesOf(answer.data, target.measure.scale)
  if (series === null) return pageFailed(text.probes.prometheus.otherType(answer.data.resultType))
  return resultOf(series, target)
}

function resultOf(series: readonly Series[], { choice, measure, empty }: PrometheusTarget): ProbeResult {
  const [first, ...others] = series
  if (first === undefined) return nothingFound(empty)
  // Not a number, as the ratio of nothing to nothing, cannot be judged.
  if (series.some(({ value }) => !Number.isFinite(value)))
    return { outcome: 'unknown', text: text.probes.prometheus.notANumber }
  const chosen = chooseValue([first, ...others], choice, measure.unit)
  if (!chosen.ok) return pageFailed(text.probes.prometheus.gives(chosen.text))
  return { outcome: 'answered', value: chosen.value, unit: measure.unit, text: chosen.text }
}

function nothingFound(empty: PrometheusTarget['empty']): ProbeResult {
  const { nothing } = text.probes.prometheus
  if (empty === 'failed') return pageFailed(nothing)
  return empty === 'unknown'
    ? { outcome: 'unknown', text: nothing }
    : { outcome: 'answered', value: null, unit: null, text: nothing }
}

function seriesOf(data: Data, scale: number): Series[] | null {
  switch (data.resultType) {
    case 'scalar':
      return [{ labels: '', value: Number(data.result[1]) * scale }]
    case 'vector':
      return data.result.map(({ metric, value }) => ({
        labels: shownLine(formatLabels(metric), 200),
        value: Number(value[1]) * scale,
      }))
    default:
      return null
  }
}

function parseAnswer(body: string): Answer | null {
  try {
    return answerSchema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
