import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RollUp, type SummedSample } from '#shared/watch/figures/roll-up'
import type { JudgedSample } from '#shared/watch/view'
import { said } from '../../unit/shared/watch/figures/samples'
import { temporaryFolder } from '../watch/harness'
import { check, StoredChecks } from './stored-checks'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const begin = Date.UTC(2026, 9, 24, 20)

/** What may happen to a store: a check at whatever time the clock says, upkeep, a restart. */
type Happening =
  | { kind: 'check'; sample: JudgedSample }
  | { kind: 'upkeep'; now: number }
  | { kind: 'restart' }

const times = fc.oneof(
  fc.integer({ min: begin, max: begin + 6 * hour }),
  // The clock was wrong: set back by weeks, or ahead by years.
  fc.integer({ min: begin - 40 * day, max: begin - 30 * day }),
  fc.integer({ min: begin + 3000 * day, max: begin + 3001 * day }),
)
const samples = fc
  .record({
    at: times,
    status: fc.constantFrom<JudgedSample['status'][]>('ok', 'ok', 'warning', 'critical', 'unknown'),
    value: fc.option(fc.integer({ min: 0, max: 5000 })),
    maintenance: fc.boolean(),
  })
  .map(({ at, ...changes }) => check(at, changes))
const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: samples.map((sample): Happening => ({ kind: 'check', sample })) },
    { weight: 2, arbitrary: times.map((now): Happening => ({ kind: 'upkeep', now })) },
    { weight: 1, arbitrary: fc.constant<Happening>({ kind: 'restart' }) },
  ),
  { maxLength: 60 },
)

function expected(checks: readonly SummedSample[], width: number) {
  const rollUps = new Map<number, RollUp>()
  for (const sample of checks) {
    const at = Math.floor(sample.at / width) * width
    const rollUp = rollUps.get(at) ?? new RollUp()
    rollUp.add(sample)
    rollUps.set(at, rollUp)
  }
  return [...rollUps].sort(([one], [other]) => one - other).map(([at, rollUp]) => [at, said(rollUp)])
}

describe('SummingUp', () => {
  it('takes in every check exactly once, whatever the clock does and whenever it is restarted', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (story) => {
        const folder = temporaryFolder()
        let stored = new StoredChecks(folder.path)
        // Roll-ups are compared, so they are kept, but checks go as they do.
        const keepRollUps = () => {
          stored.retention = { checks: 48 * hour, minutes: 9000 * day, hours: 9000 * day }
        }
        keepRollUps()
        const id = stored.addMonitor('Ticket office')
        const seen = new Map<number, JudgedSample>()
        for (const happening of story) {
          if (happening.kind === 'check') {
            if (seen.has(happening.sample.at)) continue
            seen.set(happening.sample.at, happening.sample)
            stored.store(id, [happening.sample])
          } else if (happening.kind === 'upkeep') {
            stored.now = happening.now
            await stored.upkeep.run()
          } else {
            await stored.close()
            stored = new StoredChecks(folder.path)
            keepRollUps()
          }
        }
        while (stored.summingUp.takeSome(stored.series(id)));
        const series = stored.series(id)
        const all = [...seen.values()]
        const far = begin + 9000 * day
        for (const [kind, width] of [
          ['minutes', minute],
          ['hours', hour],
        ] as const) {
          const found = stored.summingUp[kind].between(series, 0, far)
          expect(found.map(({ at, rollUp }) => [at, said(rollUp)])).toEqual(expected(all, width))
        }
        const days = stored.summingUp.days.between(0, 100_000).flatMap((monitor) => monitor.days)
        const counted = days.reduce(
          (sum, { ok, warning, critical, unknown, maintenance }) =>
            sum + ok + warning + critical + unknown + maintenance,
          0,
        )
        expect(counted).toBe(all.length)
        await stored.close()
        folder.delete()
      }),
      { numRuns: 40 },
    )
  })

  it('takes up checks a part at a time', async () => {
    const folder = temporaryFolder()
    const stored = new StoredChecks(folder.path)
    const id = stored.addMonitor('Ticket office')
    stored.store(
      id,
      Array.from({ length: 2500 }, (_, place) => check(begin + place * 1000)),
    )
    const series = stored.series(id)
    expect([1, 2, 3].map(() => stored.summingUp.takeSome(series))).toEqual([true, true, false])
    const hours = stored.summingUp.hours.between(series, begin, begin + hour)
    expect(hours.map(({ rollUp }) => rollUp.checks)).toEqual([2500])
    await stored.close()
    folder.delete()
  })
})
