import { describe, expect, it } from 'vitest'
import { levelsOf } from '#shared/watch/levels'
import { readConfiguration } from '#shared/watch/replay/config'
import { readResults } from '#shared/watch/replay/results'
import { thresholdsInForce } from '#shared/watch/thresholds'
import { monitorOf } from '../fixtures'

const at = '2026-03-02T08:00:00Z'
const monitors = [monitorOf({ critical: '> 3 s' }), monitorOf({ name: 'Disk', kind: 'disk' })].map(
  (monitor) => ({ id: monitor.name, monitor, levels: levelsOf(thresholdsInForce(monitor, []), monitor) }),
)

function sampleOf(line: Record<string, unknown>) {
  const read = readResults(JSON.stringify({ at, monitor: 'Shop', ...line }), monitors)
  const [event] = read.ok ? read.value : []
  return event?.kind === 'result' ? event.sample : null
}

function problems(text: string): string[] {
  const read = readResults(text, monitors)
  return read.ok ? [] : read.error.map(({ line, sentence }) => `${line}: ${sentence}`)
}

describe('a recorded result', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['an answer', { ok: true, value: 12 }, { outcome: 'answered', value: 12, unit: 'milliseconds' }],
    ['no answer', { ok: false, unreachable: true }, { outcome: 'failed', text: 'no answer' }],
    ['past its threshold', { ok: false, value: 4000 }, { outcome: 'answered', value: 4000 }],
    ['not as expected', { ok: false, value: 12 }, { outcome: 'failed', text: 'not as expected' }],
    ['with another unit', { ok: true, value: 1.5, unit: 's' }, { value: 1500, unit: 'milliseconds' }],
    ['a share', { monitor: 'Disk', ok: true, value: 0.5 }, { value: 0.5, unit: 'fraction' }],
    ['a share in percent', { monitor: 'Disk', ok: true, value: 50 }, { value: 0.5, unit: 'fraction' }],
  ])('is %s', (_, line, sample) => {
    expect(sampleOf(line)).toMatchObject(sample)
  })
})

describe('recorded events', () => {
  it('give a maintenance its end, for what it is about', () => {
    const lines = [
      { at, event: 'maintenance-start', monitor: 'Shop', reason: 'Upgrade' },
      { at: '2026-03-02T09:00:00+01:00', event: 'maintenance-start', group: 'Front' },
      { at: '2026-03-02T08:30:00Z', event: 'maintenance-end', monitor: 'Shop' },
      { at: '2026-03-02T08:40:00Z', event: 'maintenance-end' },
    ]
    const read = readResults(lines.map((line) => JSON.stringify(line)).join('\n'), monitors)
    const spans = (read.ok ? read.value : []).map((event) =>
      event.kind === 'maintenance'
        ? [event.maintenance.scope.kind, event.maintenance.reason, event.maintenance.endsAt - Date.parse(at)]
        : [],
    )
    expect(spans).toEqual([
      ['monitors', 'Upgrade', 30 * 60_000],
      ['group', 'Maintenance', 40 * 60_000],
    ])
  })
})

describe('lines that are wrong', () => {
  it('are told with their number, all of them', () => {
    const lines = [
      '',
      JSON.stringify({ at, monitor: 'Shop', ok: true }),
      '{',
      '[]',
      JSON.stringify({ at: '2026-03-02', monitor: 'Shop', ok: true }),
      JSON.stringify({ at, monitor: 'Nope', ok: true }),
      JSON.stringify({ at, monitor: 'Shop' }),
      JSON.stringify({ at, event: 'hiccup' }),
      JSON.stringify({ at, event: 'maintenance-start', monitor: 'Nope' }),
      JSON.stringify({ at, monitor: 'Shop', ok: true, value: 1, unit: 'furlong' }),
    ]
    expect(problems(lines.join('\n'))).toEqual([
      '3: This is not a JSON object; write one result or event on each line.',
      '4: This is not a JSON object; write one result or event on each line.',
      '5: “at” must be a time like 2026-03-29T03:00:00Z.',
      '6: There is no monitor “Nope” in the configuration.',
      '7: “ok” must be true or false.',
      '8: “event” must be one of sleep, wake, offline, online, restart, maintenance-start, maintenance-end.',
      '9: There is no monitor “Nope” in the configuration.',
      '10: “furlong” is not a unit known here; use ms, s, %, ratio, bytes or count.',
    ])
  })
})

describe('a configuration', () => {
  it('is a list of monitors or has one', () => {
    for (const yaml of ['- {name: A, kind: cpu}', 'monitors:\n  - name: A\n    kind: cpu'])
      expect(readConfiguration(yaml)).toMatchObject({ ok: true, value: [{ id: 'A' }] })
  })

  it('is told what is wrong with it, with the line', () => {
    const yaml = [
      '- name: A',
      '  kind: cpu',
      '  needs: [B, X]',
      '- name: A',
      '  kind: cpu',
      '  interval: soon',
    ]
    const read = readConfiguration([...yaml, '- name: B', '  kind: cpu', '  needs: A'].join('\n'))
    expect(read.ok ? [] : read.error).toEqual([
      { line: 6, sentence: 'interval: “soon” is not a duration; write it like 30s, 5 min or 1 hour.' },
      { line: 1, sentence: 'needs: It needs “X”, and there is no monitor of that name.' },
      {
        line: 1,
        sentence: 'needs: It would need itself: it needs “B”, which needs “A”. Take one of these out.',
      },
      {
        line: 7,
        sentence: 'needs: It would need itself: it needs “A”, which needs “B”. Take one of these out.',
      },
    ])
  })
})
