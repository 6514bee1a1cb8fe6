import type { Family, Field } from './field'
import { choicesOf } from './shared-fields'

/** Where a monitor stands and what its alerts are. `metrics`: the KPIs to choose from. */
export function groupingFields(family: Family, metrics: readonly string[]): readonly Field[] {
  return [
    { name: 'group', label: 'Group', form: 'line', placeholder: family },
    {
      name: 'severity',
      label: 'Severity',
      form: 'choice',
      choices: choicesOf('By what is wrong', 'P1', 'P2', 'P3', 'P4'),
    },
    {
      name: 'metric',
      label: 'KPI of the runbook',
      form: 'choice',
      choices: choicesOf('By what is watched', ...metrics),
    },
  ]
}
