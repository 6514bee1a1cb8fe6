import { expect, test } from 'vitest'
import type { Checklist } from '#shared/runbook/model'
import { agenda, agendaItem } from '#shared/shift/agenda'
import type { Run } from '#shared/shift/record'

const zone = 'Europe/Stockholm'
/** 10:30 in Stockholm, a Monday. */
const now = Date.UTC(2026, 10, 23, 9, 30)
const time = { now, zone, since: 0 }
const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 23, hour - 1, minute)

function checklist(key: string, schedule: Checklist['schedule']): Checklist {
  return {
    key,
    title: key,
    sectionId: key,
    schedule,
    items: [{ key: 'a', text: 'a', phase: null, line: 2 }],
    line: 1,
  }
}
function run(
  checklistKey: string,
  periodStart: number | null,
  completedAt: number | null,
  startedAt = now,
): Run {
  const subject = { kind: 'checklist', checklistKey } as const
  return {
    id: `${checklistKey} ${startedAt}`,
    subject,
    title: checklistKey,
    startedAt,
    periodStart,
    completedAt,
    skipped: null,
    ticks: [],
  }
}

const morning = checklist('morning', { kind: 'daily', at: 9 * 60 })
const noon = checklist('noon', { kind: 'daily', at: 12 * 60 })
const evening = checklist('evening', { kind: 'daily', at: 17 * 60 })
const change = checklist('change', null)

test('what was due is overdue, what comes soon is due, the rest is later or on demand, in this order', () => {
  const items = agenda([change, evening, noon, morning], [], time)
  expect(items.map((item) => [item.checklist.key, item.state])).toEqual([
    ['morning', 'overdue'],
    ['noon', 'due'],
    ['evening', 'later'],
    ['change', 'on demand'],
  ])
  expect(items[0]?.dueAt).toBe(at(9))
})

test("today's completed run makes it done; yesterday's does not", () => {
  const midnight = at(0)
  expect(agendaItem(morning, [run('morning', midnight, at(9, 5))], time).state).toBe('done')
  const yesterday = run('morning', midnight - 86_400_000, midnight - 3_600_000)
  expect(agendaItem(morning, [yesterday], time)).toMatchObject({ state: 'overdue', run: null })
})

test('an unfinished run of today is kept and still overdue', () => {
  const begun = run('morning', at(0), null)
  expect(agendaItem(morning, [begun], time)).toMatchObject({ state: 'overdue', run: begun })
})

test('an hourly one is due anew every hour', () => {
  const hourly = checklist('hourly', { kind: 'interval', every: 3_600_000 })
  const done = run('hourly', at(10), at(10, 5))
  expect(agendaItem(hourly, [done], time).state).toBe('done')
  expect(agendaItem(hourly, [done], { ...time, now: at(11, 1) })).toMatchObject({
    state: 'overdue',
    run: null,
    dueAt: at(11),
  })
})

test('one on demand shows its newest run', () => {
  const older = run('change', null, at(8), at(7))
  const newer = run('change', null, null, at(9))
  expect(agendaItem(change, [newer, older], time).run).toBe(newer)
})

test('what was due before the runbook came into use is not overdue, but can be done for today', () => {
  const used = { ...time, since: at(10) }
  const tomorrow = at(9) + 86_400_000
  expect(agendaItem(morning, [], used)).toMatchObject({ state: 'later', dueAt: tomorrow, periodStart: at(0) })
  expect(agendaItem(morning, [run('morning', at(0), at(10, 5))], used).state).toBe('done')
  expect(agendaItem(noon, [], { ...used, now: at(13) }).state).toBe('overdue')
})
