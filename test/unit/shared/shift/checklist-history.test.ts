import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Checklist } from '#shared/runbook/model'
import { checklistHistory, firstPeriodStart, historyCsv } from '#shared/shift/checklist-history'
import type { Run } from '#shared/shift/record'

const zone = 'Europe/Stockholm'
const hour = 60 * 60_000
const day = 24 * hour
/** Monday 23 November 2026, 12:00 in Stockholm. */
const noon = Date.UTC(2026, 10, 23, 11)
const midnight = noon - 12 * hour

const morning: Checklist = {
  key: 'morning',
  title: 'Morning',
  sectionId: 'morning',
  schedule: { kind: 'daily', at: 9 * 60 },
  items: [],
  line: 1,
}
function run(periodStart: number, facts: Partial<Run>): Run {
  return {
    id: `${periodStart}`,
    subject: { kind: 'checklist', checklistKey: 'morning' },
    title: 'Morning',
    startedAt: periodStart,
    periodStart,
    completedAt: null,
    skipped: null,
    ticks: [{ itemKey: 'a', text: 'a', state: 'done', by: 'Ines', at: periodStart, note: null }],
    ...facts,
  }
}
const span = { from: midnight - 4 * day, to: midnight + day, now: noon, zone, since: 0 }

describe('checklistHistory', () => {
  it('tells what was on time, late, missed and skipped, and what is still open', () => {
    const runs = [
      run(midnight - 4 * day, { completedAt: midnight - 4 * day + 9 * hour }),
      run(midnight - 3 * day, { completedAt: midnight - 3 * day + 12 * hour }),
      run(midnight - 2 * day, {
        skipped: { by: 'Noor', at: midnight - 2 * day + hour, reason: 'a holiday' },
      }),
      run(midnight - day, {}),
    ]
    const [history] = checklistHistory([morning], runs, span)
    expect(history?.cells.map(({ outcome, by }) => [outcome, by])).toEqual([
      ['on time', 'Ines'],
      ['late', 'Ines'],
      ['skipped', 'Noor'],
      ['missed', null],
      ['open', null],
    ])
    expect(history?.onTime).toBeCloseTo(1 / 3)
  })

  it('counts what was due before the runbook was in use as nobody’s omission', () => {
    const [history] = checklistHistory([morning], [], { ...span, since: midnight - day })
    expect(history?.cells.map(({ outcome }) => outcome)).toEqual(['missed', 'open'])
  })

  it('an hour that passed is missed once, however many passed', () => {
    const hourly: Checklist = { ...morning, schedule: { kind: 'interval', every: hour } }
    const done = run(noon - 2 * hour, { completedAt: noon - hour - 1 })
    const [history] = checklistHistory([hourly], [done], { ...span, from: noon - 3 * hour })
    expect(history?.cells.map(({ outcome }) => outcome)).toEqual(['missed', 'on time', 'missed', 'open'])
  })

  it('has a period of its own on the days on which the clocks change', () => {
    const spring = Date.UTC(2026, 2, 27, 23)
    const around = { from: spring, to: spring + 4 * day, now: spring + 5 * day, zone, since: 0 }
    const [history] = checklistHistory([morning], [], around)
    expect(history?.cells.map(({ dueAt }) => new Date(dueAt).toISOString().slice(5, 16))).toEqual([
      '03-28T08:00',
      '03-29T07:00',
      '03-30T07:00',
      '03-31T07:00',
    ])
  })

  it('leaves out what does not recur by the clock', () => {
    expect(checklistHistory([{ ...morning, schedule: null }], [], span)).toEqual([])
    expect(
      checklistHistory([{ ...morning, schedule: { kind: 'event', event: 'on change' } }], [], span),
    ).toEqual([])
  })
})

it('needs no run of a period before its first one', () => {
  expect(firstPeriodStart([morning], span)).toBe(midnight - 4 * day)
  expect(firstPeriodStart([morning], { ...span, from: noon - hour })).toBeNull()
  expect(firstPeriodStart([{ ...morning, schedule: null }], span)).toBeNull()
})

it('is CSV with a row for each time through', async () => {
  const runs = [
    run(midnight - 3 * day, { completedAt: midnight - 3 * day + 8 * hour }),
    run(midnight - day, { skipped: { by: 'Noor', at: midnight, reason: '=1+1, "quiet"' } }),
  ]
  const csv = historyCsv(checklistHistory([morning], runs, { ...span, from: midnight - 3 * day }), zone)
  expect(csv.split('\r\n')).toHaveLength(6)
  await expect(csv).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'checklists.csv'))
})
