import { text } from '../../../text/text'
import type { Measure } from '../../measure'
import type { KindFacts } from '../facts'
import type { Choice } from '../series'
import { addressOfUrl } from '../web-address'
import type { PrometheusDefinition } from './definition'

/** A query that a Prometheus server answers. */
export interface PrometheusTarget {
  kind: 'prometheus'
  /** Where the server is, the part before /api. */
  url: string
  query: string
  headers: Readonly<Record<string, string>>
  measure: Measure
  choice: Choice
  /** What it means that nothing is found. */
  empty: 'failed' | 'ok' | 'unknown'
}

export const prometheusFacts: KindFacts<PrometheusDefinition, PrometheusTarget> = {
  kind: 'prometheus',
  unit: ({ measure }) => measure.unit,
  metric: null,
  describe: ({ url, query }) => text.watch.targets.prometheus(query, url),
  address: ({ url }) => addressOfUrl(url),
}
