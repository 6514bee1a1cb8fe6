import { text } from '../../../../shared/text/text'
import type { Field } from './field'

/** The fields of every kind, beside those for name, interval and thresholds that are always shown. */
export function intervalField(): Field {
  return { name: 'interval', ...text.watch.fields.common.interval, form: 'line', placeholder: '60s' }
}

export function nameField(): Field {
  return { name: 'name', ...text.watch.fields.common.name, form: 'line' }
}

export function levelFields([warning, critical]: readonly [string, string]): readonly Field[] {
  const words = text.watch.fields.common
  return [
    { name: 'warning', ...words.warning, form: 'line', placeholder: warning },
    { name: 'critical', ...words.critical, form: 'line', placeholder: critical },
  ]
}

/** How the values are judged, where there are any. */
export function judgingFields(): readonly Field[] {
  const words = text.watch.fields.common
  return [
    { name: 'warningClear', ...words.warningClear, form: 'line' },
    { name: 'criticalClear', ...words.criticalClear, form: 'line' },
    { name: 'over', ...words.over, form: 'line' },
    { name: 'aggregate', ...words.aggregate, form: 'line', placeholder: 'average' },
  ]
}

export function confirmingFields(): readonly Field[] {
  const words = text.watch.fields.common
  return [
    { name: 'failAfter', ...words.failAfter, form: 'number', placeholder: '2' },
    { name: 'recoverAfter', ...words.recoverAfter, form: 'number', placeholder: '2' },
    { name: 'timeout', ...words.timeout, form: 'line', placeholder: '10s' },
    { name: 'retryInterval', ...words.retryInterval, form: 'line' },
    { name: 'flapHigh', ...words.flapHigh, form: 'line', placeholder: '20%' },
    { name: 'flapLow', ...words.flapLow, form: 'line', placeholder: '5%' },
    { name: 'needs', ...words.needs, form: 'list', wide: true },
  ]
}
