import type { Severity } from '../../../incident/severity'
import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import { addressOfUrl } from '../web-address'
import type { AlertmanagerDefinition } from './definition'

/** What a value of the label `severity` means here. `ignored`: no alert of ours. */
export type Meaning = Severity | 'warning' | 'critical' | 'ignored'

/** An Alertmanager whose active alerts become ours. */
export interface AlertmanagerTarget {
  kind: 'alertmanager'
  /** Where it is, the part before /api. */
  url: string
  /** Matchers in Alertmanager's own words, all of which an alert must fit. */
  matchers: readonly string[]
  headers: Readonly<Record<string, string>>
  /** What values of the label `severity` mean, beside the usual ones. */
  severities: Readonly<Record<string, Meaning>>
}

export const alertmanagerFacts: KindFacts<AlertmanagerDefinition, AlertmanagerTarget> = {
  kind: 'alertmanager',
  unit: 'count',
  metric: null,
  describe: ({ url, matchers = [] }) =>
    matchers.length === 0
      ? text.watch.targets.alertmanager(url)
      : text.watch.targets.alertmanagerMatching(url, matchers.join(' ')),
  address: ({ url }) => addressOfUrl(url),
}
