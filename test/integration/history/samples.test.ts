import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatQuantity } from '#shared/watch/quantity'
import { temporaryFolder } from '../watch/harness'
import { check, StoredChecks } from './stored-checks'

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

describe('SampleRepository', () => {
  it('gives back what was stored, oldest first', () => {
    const failed = check(2, {
      outcome: 'failed',
      status: 'critical',
      value: null,
      unit: null,
      text: 'refused',
      maintenance: true,
    })
    const told = check(3, {
      outcome: 'unknown',
      status: 'unknown',
      reported: 'warning',
      value: -0.25,
      unit: 'count',
    })
    stored.store(id, [told, failed, check(1)])
    expect(stored.samples.between(id, 2, 3)).toEqual([failed, told])
    expect(stored.samples.newest(id, 2, Number.MAX_SAFE_INTEGER)).toEqual([failed, told])
  })

  it('keeps values to a microsecond, a millionth of a share, and a byte', () => {
    stored.store(id, [
      check(1, { value: 12.345_678 }),
      check(2, { value: 0.123_456_78, unit: 'fraction' }),
      check(3, { value: 7_654_321_987_654, unit: 'bytes' }),
    ])
    expect(stored.samples.newest(id, 3, Number.MAX_SAFE_INTEGER).map(({ value }) => value)).toEqual([
      12.346, 0.123_457, 7_654_321_987_654,
    ])
  })

  it('gives back every text as it was, shared or not', () => {
    const values = [12.345_678, 12.499_999_9, 0.05, 980.04, 1234.5]
    const checks = Array.from({ length: 100 }, (_, at) => {
      const value = values[at % values.length] ?? 0
      const text = at % 7 === 0 ? `\u001a ${at}` : `200 in ${formatQuantity(value, 'milliseconds')}`
      return check(at, { value, text })
    })
    stored.store(id, checks)
    expect(stored.samples.newest(id, 100, Number.MAX_SAFE_INTEGER).map(({ text }) => text)).toEqual(
      checks.map(({ text }) => text),
    )
    // The second is of a value that rounds otherwise once it is kept to a microsecond.
    const shared = stored.database.prepare('SELECT text FROM sample_text ORDER BY number').pluck().all()
    expect(shared).toEqual(['200 in \u001a', '200 in 12 ms'])
  })

  it('keeps the worst of each stretch where there are too many', () => {
    stored.store(
      id,
      Array.from({ length: 5000 }, (_, at) => check(at, { value: at % 10 })),
    )
    stored.store(id, [check(1234, { status: 'critical', outcome: 'failed', value: null, unit: null })])
    stored.store(id, [check(2345, { status: 'unknown', value: null, unit: null })])
    const thinned = stored.samples.between(id, 0, 4999, 500)
    expect(thinned).toHaveLength(500)
    expect(thinned.filter(({ status }) => status !== 'ok').map(({ at }) => at)).toEqual([1234, 2345])
    expect(thinned.filter(({ status }) => status === 'ok').every(({ value }) => value === 9)).toBe(true)
  })

  it('keeps nothing of a monitor that is not stored any more', () => {
    stored.store('gone', [check(1)])
    expect(stored.samples.oldest()).toBeNull()
  })

  it('takes at most 40 KB for 1,000 checks', ({ annotate }) => {
    const monitors = Array.from({ length: 200 }, (_, place) => stored.addMonitor(`Endpoint ${place}`))
    const rounds = 200
    const begin = Date.UTC(2026, 10, 23)
    stored.database.transaction(() => {
      for (let round = 0; round < rounds; round += 1) {
        for (const [place, monitor] of monitors.entries()) {
          const value = 20 + ((round * 7919 + place * 104_729) % 100_003) / 1000
          stored.samples.insert(
            monitor,
            check(begin + round * 20_000 + place * 97, {
              value,
              duration: value + 0.4,
              text: `200 in ${formatQuantity(value, 'milliseconds')}`,
            }),
          )
        }
      }
    })()
    const bytes = Number(
      stored.database
        .prepare(`SELECT sum(pgsize) FROM dbstat WHERE name IN ('sample', 'sample_text', 'late_sample')`)
        .pluck()
        .get(),
    )
    const each = bytes / (monitors.length * rounds)
    annotate(`1,000 checks take ${each.toFixed(1)} KB.`)
    expect(each).toBeLessThan(40)
  })
})
