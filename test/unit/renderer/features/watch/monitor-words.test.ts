import { expect, test } from 'vitest'
import {
  sampleValue,
  statusWords,
  thresholdWords,
  timeUntil,
} from '../../../../../renderer/features/watch/monitor-words'
import { monitorView } from '../../../../fixtures/monitor-view'

test('a status says how long it has been, without restless seconds', () => {
  expect(statusWords(monitorView({ status: 'critical', since: 0 }), 408_000)).toBe('critical for 6 min')
  expect(statusWords(monitorView({ since: 0 }), 42_000)).toBe('ok for 42 s')
})

test('a change that is not confirmed says how far it is', () => {
  const soft = { verdict: 'critical' as const, seen: 1, needed: 2 }
  expect(statusWords(monitorView({ soft }), 0)).toBe('ok, critical 1 of 2')
})

test('a failed check has no value', () => {
  expect(sampleValue({ value: null, unit: null, outcome: 'failed' })).toBe('failed')
  expect(sampleValue({ value: null, unit: null, outcome: 'unknown' })).toBe('no value')
  expect(sampleValue({ value: null, unit: null, outcome: 'answered' })).toBe('answered')
  expect(sampleValue({ value: 0.87, unit: 'fraction', outcome: 'answered' })).toBe('87 %')
})

test('thresholds say where they come from', () => {
  const warning = { comparison: '>' as const, value: 0.7, unit: 'fraction' as const }
  expect(thresholdWords({ warning, critical: null, source: 'Memory Usage in the runbook' })).toBe(
    'Warning above 70 %, from Memory Usage in the runbook.',
  )
  expect(thresholdWords(null)).toMatch(/^No thresholds/)
})

test('the time to the next check is whole, and never over before it came', () => {
  expect(timeUntil(12_400)).toBe('in 13 s')
  expect(timeUntil(268_000)).toBe('in 5 min')
  expect(timeUntil(-300)).toBe('in 1 s')
})
