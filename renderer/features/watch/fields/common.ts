import type { Field } from './field'

/** The fields of every kind, beside those for name, interval and thresholds that are always shown. */
export const intervalField: Field = {
  name: 'interval',
  label: 'Check every',
  form: 'line',
  placeholder: '60s',
  hint: '30s, 5 min, 1 hour',
}

export const nameField: Field = { name: 'name', label: 'Name', form: 'line', needed: 'Give it a name.' }

export function levelFields([warning, critical]: readonly [string, string]): readonly Field[] {
  const hint = 'Empty: the runbook’s KPI'
  return [
    { name: 'warning', label: 'Warning', form: 'line', placeholder: warning, hint },
    { name: 'critical', label: 'Critical', form: 'line', placeholder: critical, hint },
  ]
}

/** How the values are judged, where there are any. */
export const judgingFields: readonly Field[] = [
  {
    name: 'warningClear',
    label: 'Warning is over at',
    form: 'line',
    placeholder: '90 % of the way',
    hint: 'The level to come back to',
  },
  { name: 'criticalClear', label: 'Critical is over at', form: 'line', placeholder: '90 % of the way' },
  {
    name: 'over',
    label: 'Judge the values of',
    form: 'line',
    placeholder: 'each check',
    hint: 'A time, as 5 min, judged as one',
  },
  {
    name: 'aggregate',
    label: 'Made one as',
    form: 'line',
    placeholder: 'average',
    hint: 'average, p95, min, max or rate',
  },
]

export const confirmingFields: readonly Field[] = [
  {
    name: 'failAfter',
    label: 'Confirm after',
    form: 'number',
    placeholder: '2',
    hint: 'Failing checks in a row that open an alert',
  },
  {
    name: 'recoverAfter',
    label: 'Recovered after',
    form: 'number',
    placeholder: '2',
    hint: 'Good checks in a row that end it',
  },
  {
    name: 'timeout',
    label: 'Timeout',
    form: 'line',
    placeholder: '10s',
    hint: 'Default: 10s, at most 80 % of the interval',
  },
  {
    name: 'retryInterval',
    label: 'Retry interval',
    form: 'line',
    placeholder: 'a quarter of the interval',
    hint: 'While a change is being confirmed',
  },
  {
    name: 'flapHigh',
    label: 'Flaps above',
    form: 'line',
    placeholder: '20%',
    hint: 'Share of changes in the last 21 checks',
  },
  { name: 'flapLow', label: 'Flaps no more below', form: 'line', placeholder: '5%' },
  {
    name: 'needs',
    label: 'Needs',
    form: 'list',
    wide: true,
    placeholder: 'Office router',
    hint: 'One a line: monitors whose trouble holds its alerts, vpn-interface, or interface:wg0.',
  },
]
