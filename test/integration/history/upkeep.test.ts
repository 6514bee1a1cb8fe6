import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { retentionOf } from '#shared/watch/figures/retention'
import { formatQuantity } from '#shared/watch/quantity'
import type { JudgedSample } from '#shared/watch/view'
import { temporaryFolder } from '../watch/harness'
import { check, StoredChecks } from './stored-checks'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const begin = Date.UTC(2026, 0, 1)

let folder: ReturnType<typeof temporaryFolder>
let stored: StoredChecks
let id: string

beforeEach(() => {
  folder = temporaryFolder()
  stored = new StoredChecks(folder.path)
  id = stored.addMonitor('Ticket office')
})
afterEach(async () => {
  await stored.close()
  folder.delete()
})

/** The checks of an hour, one every `every`. */
function* checksOf(start: number, every: number): Generator<JudgedSample> {
  for (let at = start; at < start + hour; at += every) {
    const value = 20 + ((at / 60_000) % 997)
    const isDown = (at / hour) % 500 < 1
    yield check(
      at,
      isDown
        ? {
            outcome: 'failed',
            status: 'critical',
            value: null,
            unit: null,
            text: 'the connection was refused',
          }
        : { value, duration: value, text: `connected in ${formatQuantity(value, 'milliseconds')}` },
    )
  }
}

function sizeOfFile(): number {
  stored.database.pragma('wal_checkpoint(TRUNCATE)')
  return statSync(join(folder.path, 'watchkeeper.db')).size
}

async function watchFor(
  days: number,
  from: number,
  every: number,
  monitors: readonly string[],
): Promise<void> {
  for (let start = from; start < from + days * day; start += hour) {
    for (const monitor of monitors) stored.store(monitor, checksOf(start, every))
    stored.now = start + hour
    await stored.upkeep.run()
  }
}

describe('HistoryUpkeep', () => {
  it('deletes each kind of record when it is as old as a person chose', async () => {
    stored.retention = retentionOf({ checkHours: 12, minuteDays: 2, hourDays: 30 })
    await watchFor(40, begin, 10 * minute, [id])
    const now = begin + 40 * day
    const series = stored.series(id)
    expect(stored.samples.oldest()).toBe(now - 12 * hour)
    expect(stored.summingUp.minutes.between(series, 0, now)[0]?.at).toBe(now - 2 * day)
    expect(stored.summingUp.hours.between(series, 0, now)[0]?.at).toBe(now - 30 * day)
    expect(stored.summingUp.days.between(0, 100_000)[0]?.days).toHaveLength(30)
  })

  it('keeps nearly everything when the clock is wrong by years for a while', async () => {
    const days = 12
    await watchFor(days, begin, 10 * minute, [id])
    stored.now = begin + 4000 * day
    for (let pass = 0; pass < 6; pass += 1) await stored.upkeep.run()
    const series = stored.series(id)
    expect(stored.samples.count(id, begin, stored.now)).toBe((48 - 6) * 6)
    expect(stored.summingUp.minutes.between(series, begin, stored.now)).toHaveLength((days * 24 - 6) * 6)
    expect(stored.summingUp.hours.between(series, begin, stored.now)).toHaveLength((days - 6) * 24)
    stored.now = begin + days * day
    await stored.upkeep.run()
    expect(stored.samples.count(id, begin, stored.now)).toBe((48 - 6) * 6)
  })

  it('leaves nothing of a monitor that is deleted', async () => {
    const other = stored.addMonitor('Harbour office')
    await watchFor(1, begin, 10 * minute, [id, other])
    stored.database.prepare('DELETE FROM monitor WHERE id = ?').run(id)
    const count = (table: string) => stored.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(count('series')).toBe(1)
    expect(count('sample')).toBe(24 * 6)
    expect(count('minute_roll_up')).toBe(24)
    expect(count('hour_roll_up')).toBe(1)
    expect(count('day_tally')).toBe(1)
  })

  it('forgets texts that no check has any more', async () => {
    await watchFor(1, begin, minute, [id])
    expect(stored.database.prepare('SELECT count(*) FROM sample_text').pluck().get()).toBeGreaterThan(0)
    await watchFor(5, begin + 10 * day, 20 * minute, [])
    stored.store(id, [check(begin + 15 * day)])
    for (let pass = 0; pass < 30; pass += 1) await stored.upkeep.run()
    expect(stored.database.prepare('SELECT count(*) FROM sample_text').pluck().get()).toBe(0)
  })

  it('gives room back when less is to be kept than before', async () => {
    const checks = Array.from({ length: 60_000 }, (_, place) =>
      check(begin + place * 2000, { text: `the answer has the number ${place}` }),
    )
    stored.store(id, checks)
    stored.now = begin + 60_000 * 2000
    await stored.upkeep.run()
    const before = sizeOfFile()
    stored.retention = retentionOf({ checkHours: 12, minuteDays: 2, hourDays: 30 })
    for (let pass = 0; pass < 150; pass += 1) await stored.upkeep.run()
    expect(sizeOfFile()).toBeLessThan(before * 0.6)
  })

  it('lets the file stop growing: a simulated year', async ({ annotate }) => {
    const monitors = [id, stored.addMonitor('Harbour office')]
    stored.retention = retentionOf({ checkHours: 48, minuteDays: 14, hourDays: 90 })
    const every = 5 * minute
    await watchFor(100, begin, every, monitors)
    const after100Days = sizeOfFile()
    await watchFor(265, begin + 100 * day, every, monitors)
    const afterAYear = sizeOfFile()
    const kilobytes = (size: number) => `${Math.round(size / 1024)} KiB`
    annotate(
      `Two monitors, a check every 5 minutes: ${kilobytes(after100Days)} after 100 days, ${kilobytes(afterAYear)} after a year.`,
    )
    expect(afterAYear).toBeLessThan(after100Days * 1.1)
    const checks = stored.summingUp.hours
      .between(stored.series(id), begin + 275 * day, begin + 365 * day)
      .reduce((sum, { rollUp }) => sum + rollUp.checks, 0)
    expect(checks).toBe(90 * 24 * 12)
  })
})
