import { text } from '../../../text/text'
import type { Measure } from '../../measure'
import type { KindFacts } from '../facts'
import type { Choice } from '../series'
import { addressOfUrl } from '../web-address'
import type { ExporterDefinition } from './definition'

/** A metric of a page in the text format of Prometheus. */
export interface ExporterTarget {
  kind: 'exporter'
  url: string
  metric: string
  /** Labels that a series must have, with these values. */
  labels: Readonly<Record<string, string>>
  headers: Readonly<Record<string, string>>
  /** Of the metric's numbers, or of how much they grow each second. */
  measure: Measure
  /** Whether it is how fast the metric grows that is measured. */
  rate: boolean
  choice: Choice
}

export const exporterFacts: KindFacts<ExporterDefinition, ExporterTarget> = {
  kind: 'exporter',
  unit: ({ measure }) => measure.unit,
  metric: null,
  describe: ({ url, metricName, rate }) =>
    rate === true
      ? text.watch.targets.exporterRate(metricName, url)
      : text.watch.targets.exporter(metricName, url),
  address: ({ url }) => addressOfUrl(url),
}
