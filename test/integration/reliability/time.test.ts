import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Details } from '#main/diagnostics'
import { RecordingNotifier, Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { SimulatedTime } from './simulated-time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const year = 365 * day

let folder: ReturnType<typeof temporaryFolder>
let time: SimulatedTime
let watchkeeper: Watchkeeper | null
let failures: [string, Details | undefined][]
beforeEach(() => {
  folder = temporaryFolder()
  watchkeeper = null
  failures = []
})
afterEach(async () => {
  time.end()
  await watchkeeper?.stop()
  folder.delete()
})

async function start(notifier = new RecordingNotifier()): Promise<Watchkeeper> {
  const record = (message: string, details?: Details) => {
    if ((details?.level ?? 'error') === 'error') failures.push([message, details])
  }
  watchkeeper = await Watchkeeper.start(join(folder.path, 'data'), {
    clock: time,
    notifier,
    diagnostics: { record },
  })
  return watchkeeper
}

/** Somebody is on watch, and something is wrong, snoozed or held. */
async function onWatch(at: number): Promise<{ running: Watchkeeper; missing: string; quiet: string }> {
  time = new SimulatedTime(at)
  const running = await start()
  await running.ask('preferences.change', { bundleSeconds: 0 })
  await running.ask('shift.start', { person: 'Noor', plannedEndAt: at + 4 * hour })
  const file = { kind: 'file', interval: '1 minute', failAfter: 1 }
  const add = async (name: string) => {
    const definition = { ...file, name, path: join(folder.path, name) }
    return (await running.ask('monitor.add', { definition })).id
  }
  const missing = await add('Export')
  const quiet = await add('Mirror')
  await time.pass(2 * minute)
  await running.ask('snooze.begin', {
    scope: { kind: 'monitor', monitorId: quiet },
    length: { kind: 'minutes', minutes: 60 },
    reason: null,
  })
  await running.ask('maintenance.declare', {
    scope: { kind: 'monitors', monitorIds: [quiet] },
    reason: 'Moved',
    startsAt: null,
    endsAt: time.now() + 2 * hour,
  })
  await time.pass(minute)
  return { running, missing, quiet }
}

const alertOf = (running: Watchkeeper, monitorId: string) =>
  Object.values(running.state().alerts).filter((alert) => alert.monitorId === monitorId)
const countOf = (titles: readonly string[], title: string) => titles.filter((one) => one === title).length

/** 2026-11-23 14:00 in Stockholm. */
const afternoon = Date.UTC(2026, 10, 23, 13)
/** The nights of the clocks, and of the day that most years lack: 22:00 in Stockholm before. */
const nights = {
  'clocks go forward': Date.UTC(2026, 2, 28, 21),
  'clocks go back': Date.UTC(2026, 9, 24, 20),
  'the leap day begins': Date.UTC(2028, 1, 28, 21),
  'the leap day ends': Date.UTC(2028, 1, 29, 21),
}

describe('the time', () => {
  const jumps: [string, number][] = [
    ['8 hours of sleep', 8 * hour],
    ['a clock put forward by 5 minutes', 5 * minute],
    ['a clock put forward by 3 years', 3 * year],
    ['a clock put back by 5 minutes', -5 * minute],
    ['a clock put back by 3 years', -3 * year],
  ]

  test.each(jumps)(
    '%s loses nothing, repeats nothing, and what was to end has ended',
    async (_, length) => {
      const { running, missing, quiet } = await onWatch(afternoon)
      const [alert] = alertOf(running, missing)
      expect(alert).toMatchObject({ state: 'open', openedAt: expect.any(Number) })
      const opened = running.notifier.titles().find((title) => title.includes('Export')) ?? ''
      expect(countOf(running.notifier.titles(), opened)).toBe(1)
      const checkedAt = running.state().monitors[missing]?.last?.at

      time.jump(length)
      running.wake()
      await time.pass(3 * minute)
      const now = time.now()
      const [stood] = alertOf(running, missing)
      expect(stood).toMatchObject({ id: alert?.id, state: 'open' })
      // A clock that was put back takes the deadline with it, so that it comes in time by either clock.
      const soonest = (alert?.responseDueAt ?? 0) + Math.min(0, length)
      expect(stood?.responseDueAt).toBeLessThanOrEqual(alert?.responseDueAt ?? 0)
      expect(stood?.responseDueAt).toBeGreaterThanOrEqual(soonest - 5 * minute)
      expect(running.state().monitors[missing]?.last?.at).not.toBe(checkedAt)
      expect(alertOf(running, quiet)).toHaveLength(1)
      const { snoozes, maintenance, shifts } = running.state()
      expect(Object.values(snoozes).every(({ until }) => until > now)).toBe(true)
      const [snooze] = Object.values(snoozes)
      expect(snooze === undefined).toBe(length > hour)
      // Four of its 60 minutes are over. A clock that was put back takes its end with it: it is quiet for no longer
      // than was asked for.
      const left = 56 * minute - Math.max(0, length)
      if (snooze !== undefined) expect(Math.abs(snooze.until - now - left)).toBeLessThanOrEqual(minute)
      expect(maintenance.filter(({ source }) => source.kind === 'declared')).toHaveLength(
        length > 2 * hour ? 0 : 1,
      )
      expect(shifts).toMatchObject([{ person: 'Noor', endedAt: null }])
      const reminders = running.notifier.titles().filter((title) => title.startsWith('Your shift'))
      expect(reminders).toHaveLength(length > 4 * hour ? 1 : 0)

      time.jump(-length)
      running.wake()
      await time.pass(3 * minute)
      expect(alertOf(running, missing)).toMatchObject([
        { id: alert?.id, responseDueAt: stood?.responseDueAt },
      ])
      expect(countOf(running.notifier.titles(), opened)).toBeLessThanOrEqual(2)

      await running.stop()
      const again = await start()
      await time.pass(2 * minute)
      expect(alertOf(again, missing)).toMatchObject([{ id: alert?.id, state: 'open' }])
      expect(countOf(again.notifier.titles(), opened)).toBe(0)
      expect(failures).toEqual([])
    },
    60_000,
  )

  test.each(Object.entries(nights))(
    'when %s every check is made, and the next day’s checklist is a new one, once',
    async (_, evening) => {
      time = new SimulatedTime(evening)
      const running = await start()
      const definition = { name: 'Export', kind: 'file', interval: '10 minutes', path: folder.path }
      const { id } = await running.ask('monitor.add', { definition })
      const daily = running.state().runbook?.model.checklists.find(({ title }) => title.startsWith('Morning'))
      const tick = () =>
        running.ask('run.tick', {
          subject: { kind: 'checklist', checklistKey: daily?.key ?? '' },
          itemKey: daily?.items[0]?.key ?? '',
          ticked: true,
        })
      await tick()
      await time.pass(10 * hour, 5 * minute)
      await tick()
      await tick()
      await time.pass(minute)
      const { samples } = await running.ask('monitor.samples', { id, from: evening, to: time.now() })
      expect(samples.length).toBeGreaterThanOrEqual(58)
      const times = samples.map(({ at }) => at)
      expect(times).toEqual([...new Set(times)].sort((one, other) => one - other))
      const runs = Object.values(running.state().runs).filter(
        ({ subject }) => subject.kind === 'checklist' && subject.checklistKey === daily?.key,
      )
      expect(runs.map(({ ticks }) => ticks.length)).toEqual(runs.map(() => 1))
      expect(new Set(runs.map(({ periodStart }) => periodStart)).size).toBe(runs.length)
      expect(failures).toEqual([])
    },
    60_000,
  )

  test('an engineer who travels sees their own time, and every deadline stays what it is', async () => {
    const { running, missing } = await onWatch(afternoon)
    const [alert] = alertOf(running, missing)
    time.travel('Asia/Tokyo')
    await time.pass(2 * minute)
    expect(running.state().companion.zone).toBe('Asia/Tokyo')
    expect(alertOf(running, missing)).toMatchObject([{ id: alert?.id, responseDueAt: alert?.responseDueAt }])
    expect(failures).toEqual([])
  })
})
