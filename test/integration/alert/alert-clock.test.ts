import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { acknowledgeAlert, resolveAlert } from '#shared/alert/lifecycle'
import { alert, minute, taken } from '../../unit/shared/alert/fixtures'
import { temporaryFolder } from '../watch/harness'
import { AlertBench, rules } from './bench'

let folder: ReturnType<typeof temporaryFolder>
let bench: AlertBench

beforeEach(() => {
  folder = temporaryFolder()
  bench = new AlertBench(folder.path, 10 * minute).start()
})
afterEach(() => {
  bench.close()
  folder.delete()
})

/** Ends it and starts it again on the same database, at the same time. */
function restart(options = {}): AlertBench {
  bench.close()
  bench = new AlertBench(folder.path, bench.now, options).start()
  return bench
}

describe('an alert that nobody takes on', () => {
  beforeEach(() => bench.open(alert()))

  it('is told, reminded of, and escalated, and a restart repeats none of it', () => {
    expect(bench.news()).toEqual(['opened'])
    expect(bench.at(17).news()).toEqual([])
    expect(bench.at(17.5).news()).toEqual(['reminder'])
    expect(restart().news()).toEqual([])
    expect(bench.at(21.25).news()).toEqual(['reminder'])
    expect(bench.at(40).news()).toEqual(['escalation'])
    expect(restart().news()).toEqual([])
    expect(bench.alert().escalationsTold).toBe(1)
  })

  it('is told once, late, after a sleep over everything that was due', () => {
    bench.news()
    expect(bench.at(600).news()).toEqual(['escalation'])
    expect(bench.at(600).news()).toEqual([])
    expect(bench.alert()).toMatchObject({ escalationsTold: 2, responseDueAt: 25 * minute })
  })

  it('is told what was due while Watchkeeper was not running', () => {
    bench.close()
    bench = new AlertBench(folder.path, 26 * minute).start()
    expect(bench.news()).toEqual(['reminder'])
  })

  it('is told neither twice nor never when the clock is set', () => {
    bench.news()
    expect(bench.at(26).news()).toEqual(['reminder'])
    expect(bench.at(12).news()).toEqual([])
    expect(bench.at(19).news()).toEqual(['reminder'])
    expect(bench.at(41).news()).toEqual(['escalation'])
    expect(bench.at(20).at(41).news()).toEqual(['reminder'])
  })

  it('is told as soon as it can be written what was due while it could not', () => {
    bench.news()
    bench.writing(false)
    expect(bench.at(18).news()).toEqual([])
    bench.writing(true)
    expect(bench.at(19).news()).toEqual(['reminder'])
  })

  it('is told again when Watchkeeper was killed before it was shown, and then no more', () => {
    restart({ shows: false })
    bench.at(25)
    expect(bench.news()).toEqual(['reminder'])
    expect(restart().news()).toEqual(['reminder'])
    expect(restart().news()).toEqual([])
  })

  it('rests once it is taken on, until that ends', () => {
    bench.news()
    bench.alerts.change(['alert'], (one) =>
      acknowledgeAlert(one, taken(11 * minute, { expiresAt: 60 * minute })),
    )
    expect(bench.at(59).news()).toEqual([])
    restart()
    expect(bench.at(61).news()).toEqual(['asked again'])
    expect(bench.alert()).toMatchObject({ state: 'open', responseDueAt: 76 * minute })
  })

  it('keeps to the sooner of what was promised and what the runbook names now', () => {
    bench.news()
    bench.rules = { ...rules, procedures: [], severities: [] }
    bench.alerts.revise()
    expect(bench.alert()).toMatchObject({
      escalationDueAt: 40 * minute,
      revision: { revised: { escalationDueAt: null } },
    })
    bench.rules = rules
    bench.alerts.revise()
    expect(bench.alert()).toMatchObject({ escalationDueAt: 40 * minute, revision: null })
  })
})

describe('a snooze', () => {
  const scope = { kind: 'alert', alertId: 'alert' } as const
  const snoozeFor = (minutes: number) =>
    bench.snoozes.begin('Kim', { scope, length: { kind: 'minutes', minutes }, reason: 'deploying' })

  beforeEach(() => {
    bench.open(alert())
    bench.news()
  })

  it('is quiet until its end, and what still waits is told then, once', () => {
    snoozeFor(60)
    expect(bench.at(69).news()).toEqual([])
    expect(bench.at(70).news()).toEqual(['escalation'])
    expect(bench.snoozes.all()).toEqual([])
    expect(restart().news()).toEqual([])
  })

  it('goes on over a restart, and one that ended meanwhile is told at the start', () => {
    snoozeFor(5)
    expect(restart().snoozes.all()).toMatchObject([{ by: 'Kim', reason: 'deploying', until: 15 * minute }])
    bench.close()
    bench = new AlertBench(folder.path, 16 * minute).start()
    expect(bench.news()).toEqual(['reminder'])
    expect(bench.logged).toEqual(['Checkout API no longer snoozed.'])
  })

  it('goes on while its end cannot be written, and is told with it', () => {
    snoozeFor(5)
    bench.logged.length = 0
    bench.writing(false)
    expect(bench.at(16).news()).toEqual([])
    expect(bench.snoozes.all()).toHaveLength(1)
    expect(bench.logged).toEqual([])
    bench.writing(true)
    expect(bench.at(17).news()).toEqual(['reminder'])
    expect(bench.logged).toEqual(['Checkout API no longer snoozed.'])
  })

  it('stands when the clock is set back, for what is left of it, also after a restart', () => {
    bench.at(300).news()
    snoozeFor(60)
    bench.at(310).at(100)
    expect(bench.snoozes.all()).toMatchObject([{ at: 100 * minute, until: 150 * minute }])
    bench.close()
    bench = new AlertBench(folder.path, 90 * minute).start()
    expect(bench.snoozes.all()).toMatchObject([{ at: 90 * minute, until: 140 * minute }])
    expect(bench.at(139).news()).toEqual([])
    expect(bench.at(140).news()).not.toEqual([])
  })

  it('can be ended by hand, and ends with its alert', () => {
    const id = snoozeFor(60)
    bench.snoozes.end('Kim', id)
    expect(bench.at(25).news()).toEqual(['reminder'])
    snoozeFor(60)
    bench.alerts.change(['alert'], (one) => resolveAlert(one, 'recovered', bench.now))
    expect(bench.snoozes.all()).toEqual([])
    expect(bench.at(200).news()).toEqual([])
  })

  it('keeps what opens under it from being told, and tells it at the end', () => {
    bench.snoozes.begin('Kim', {
      scope: { kind: 'everything' },
      length: { kind: 'minutes', minutes: 10 },
      reason: null,
    })
    bench.now = 12 * minute
    bench.open(alert({ id: 'second', monitorId: 'other', openedAt: 12 * minute, deadlinesFrom: 12 * minute }))
    expect(bench.news()).toEqual([])
    expect(bench.at(20).told.map(({ alert: { id }, kind }) => `${id} ${kind}`)).toEqual([
      'alert reminder',
      'second reminder',
    ])
  })

  it('taken over from another laptop is taken once, and not when it is over', () => {
    const other = { id: 'theirs', scope, until: 30 * minute, by: 'Lee', at: 0, reason: null }
    bench.snoozes.adopt(other)
    bench.snoozes.adopt(other)
    expect(bench.snoozes.all()).toEqual([other])
    bench.snoozes.end('Kim', 'theirs')
    bench.snoozes.adopt(other)
    bench.snoozes.adopt({ ...other, id: 'past', until: 10 * minute })
    expect(bench.snoozes.all()).toEqual([])
    bench.snoozes.adopt({ ...other, id: 'ahead', at: 100 * minute, until: 130 * minute })
    expect(bench.snoozes.all()).toMatchObject([{ at: bench.now, until: bench.now + 30 * minute }])
  })

  it('is refused where it would end before it begins, or hardly ever', () => {
    const begin = (minutes: number) => () => snoozeFor(minutes)
    expect(begin(31 * 24 * 60)).toThrow('30 days')
    expect(() =>
      bench.snoozes.begin('Kim', { scope, length: { kind: 'until', until: 1 }, reason: null }),
    ).toThrow('still to come')
  })
})

describe('the timer', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('rings when the next thing is due, and there is none while nothing is', () => {
    vi.useFakeTimers()
    bench.open(alert())
    bench.news()
    expect(vi.getTimerCount()).toBe(1)
    bench.now = 17.5 * minute
    vi.advanceTimersByTime(30_000)
    expect(bench.news()).toEqual(['reminder'])
    bench.alerts.change(['alert'], (one) => resolveAlert(one, 'recovered', bench.now))
    expect(vi.getTimerCount()).toBe(0)
  })
})
