import { text } from '../../../../shared/text/text'
import type { MonitorKind } from '../../../../shared/watch/monitor'
import { familyOf } from './families'
import type { Field } from './field'
import { choicesOf } from './shared-fields'

/** Where a monitor stands and what its alerts are. `metrics`: the KPIs to choose from. */
export function groupingFields(kind: MonitorKind, metrics: readonly string[]): readonly Field[] {
  const words = text.watch.fields.grouping
  return [
    { name: 'group', ...words.group, form: 'line', placeholder: text.watch.families[familyOf[kind]] },
    {
      name: 'severity',
      ...words.severity,
      form: 'choice',
      choices: choicesOf(words.severityByTrouble, 'P1', 'P2', 'P3', 'P4'),
    },
    {
      name: 'metric',
      ...words.metric,
      form: 'choice',
      choices: choicesOf(words.metricByKind, ...metrics),
    },
  ]
}
