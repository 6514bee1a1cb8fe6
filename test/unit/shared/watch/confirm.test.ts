import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Confirmation,
  confirm,
  confirmationSchema,
  interrupted,
  softChange,
  type Transition,
  troubledChecks,
  unconfirmed,
} from '#shared/watch/confirm'
import type { Verdict } from '#shared/watch/status'
import { judgementOf as judgement, monitorOf } from './fixtures'

const rule = { failAfter: 2, recoverAfter: 2 }
const { interval, flapping } = monitorOf()

function check(verdict: Verdict, at: number, identity: string | null = null) {
  return { judgement: judgement(verdict), at, identity, maintenance: false }
}

/** Checks one second apart; the first at 1000. */
function run(verdicts: readonly Verdict[], rules = rule): { end: Confirmation; transitions: Transition[] } {
  const transitions: Transition[] = []
  let end = unconfirmed(0)
  verdicts.forEach((verdict, index) => {
    const step = confirm(end, check(verdict, (index + 1) * 1000), { ...rules, interval, flapping })
    end = step.confirmation
    if (step.transition !== null) transitions.push(step.transition)
  })
  return { end, transitions }
}

describe('from soft to hard', () => {
  it('believes the first ok at once', () => {
    expect(run(['ok']).transitions).toEqual([{ from: null, to: 'ok', cause: null, since: 1000, at: 1000 }])
  })

  it('needs failAfter checks in a row to become critical, counted since the first of them', () => {
    const { transitions } = run(['ok', 'critical', 'ok', 'critical', 'critical'])
    expect(transitions.slice(1)).toEqual([
      { from: 'ok', to: 'critical', cause: judgement('critical').cause, since: 4000, at: 5000 },
    ])
  })

  it('confirms a failure that was there from the start', () => {
    expect(run(['critical']).end.hard).toBeNull()
    expect(run(['critical', 'critical']).transitions).toMatchObject([
      { from: null, to: 'critical', since: 1000 },
    ])
  })

  it('takes a critical check as one for warning too', () => {
    expect(run(['ok', 'warning', 'critical']).transitions.at(-1)).toMatchObject({
      to: 'warning',
      since: 2000,
    })
    expect(run(['ok', 'warning', 'critical', 'critical']).transitions.at(-1)).toMatchObject({
      from: 'warning',
      to: 'critical',
      since: 3000,
    })
  })

  it('falls back after recoverAfter better checks, by one level or by two', () => {
    const critical: Verdict[] = ['critical', 'critical']
    expect(run([...critical, 'ok', 'warning']).end.hard).toBe('warning')
    expect(run([...critical, 'ok', 'ok']).end).toMatchObject({ hard: 'ok', since: 3000, cause: null })
    expect(run([...critical, 'ok', 'critical', 'ok']).end.hard).toBe('critical')
  })

  it('shows the change under way', () => {
    expect(
      softChange(run(['ok', 'critical'], { failAfter: 3, recoverAfter: 2 }).end, {
        failAfter: 3,
        recoverAfter: 2,
      }),
    ).toEqual({ verdict: 'critical', seen: 1, needed: 3 })
    expect(softChange(run(['critical', 'critical', 'ok']).end, rule)).toEqual({
      verdict: 'ok',
      seen: 1,
      needed: 2,
    })
    expect(softChange(run(['critical', 'critical']).end, rule)).toBeNull()
  })

  it('names the latest cause while it is not ok', () => {
    expect(run(['critical', 'critical', 'warning']).end.cause).toEqual(judgement('warning').cause)
    expect(troubledChecks(run(['ok', 'critical', 'critical', 'warning']).end).map(({ at }) => at)).toEqual([
      2000, 3000, 4000,
    ])
  })
})

describe('a watch that was interrupted', () => {
  const full = { ...rule, interval, flapping }
  const confirmedAfter = (confirmation: Confirmation, verdict: Verdict, at: number) =>
    confirm(confirmation, check(verdict, at), full).confirmation

  it('confirms nothing by a check from before', () => {
    const slept = interrupted(run(['ok', 'critical']).end)
    expect(softChange(slept, rule)).toBeNull()
    const awake = confirmedAfter(slept, 'critical', 3000)
    expect(awake.hard).toBe('ok')
    expect(softChange(awake, rule)).toEqual({ verdict: 'critical', seen: 1, needed: 2 })
    expect(confirmedAfter(awake, 'critical', 4000)).toMatchObject({ hard: 'critical', since: 3000 })
  })

  it.each([
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ])('neither after a long time without a check, nor when the clock is put %s', (_, jump) => {
    const before = run(['ok', 'critical']).end
    expect(confirmedAfter(before, 'critical', 2000 + jump).hard).toBe('ok')
    expect(confirmedAfter(before, 'critical', 3000).hard).toBe('critical')
  })

  it('keeps what was confirmed', () => {
    expect(interrupted(run(['critical', 'critical']).end).hard).toBe('critical')
  })
})

describe('flapping', () => {
  it('begins at the high mark, ends at the low one, and knows since when', () => {
    const flips = Array.from({ length: 6 }, (_, index): Verdict => (index % 2 === 0 ? 'ok' : 'critical'))
    const { end } = run(flips, { failAfter: 20, recoverAfter: 20 })
    expect(end.flappingSince).toBe(5000)
    expect(run([...flips, ...Array.from({ length: 21 }, (): Verdict => 'ok')]).end.flappingSince).toBeNull()
  })

  it('does not count what changes during a maintenance', () => {
    let confirmation = unconfirmed(0)
    for (let index = 0; index < 10; index += 1) {
      const flip = check(index % 2 === 0 ? 'ok' : 'critical', index * 1000)
      confirmation = confirm(
        confirmation,
        { ...flip, maintenance: true },
        { ...rule, interval, flapping },
      ).confirmation
    }
    expect(confirmation.flappingSince).toBeNull()
  })
})

describe('what a hard verdict was measured of', () => {
  it('is not what an unconfirmed check says', () => {
    const full = { failAfter: 2, recoverAfter: 2, interval, flapping }
    let confirmation = confirm(unconfirmed(0), check('warning', 1000, 'A'), full).confirmation
    confirmation = confirm(confirmation, check('warning', 2000, 'A'), full).confirmation
    expect(confirmation.identity).toBe('A')
    confirmation = confirm(confirmation, check('critical', 3000, null), full).confirmation
    expect(confirmation).toMatchObject({ hard: 'warning', identity: 'A' })
  })
})

describe('laws', () => {
  const verdicts = fc.array(fc.constantFrom<Verdict>('ok', 'warning', 'critical'), { maxLength: 60 })
  const rules = fc.record({
    failAfter: fc.integer({ min: 1, max: 20 }),
    recoverAfter: fc.integer({ min: 1, max: 20 }),
  })
  const badness = { ok: 0, warning: 1, critical: 2 }

  it('a change to worse rests on failAfter checks in a row at least as bad', () => {
    fc.assert(
      fc.property(verdicts, rules, (list, chosen) => {
        for (const { from, to, at } of run(list, chosen).transitions) {
          if (badness[to] <= badness[from ?? 'ok']) continue
          const last = list.slice(0, at / 1000).slice(-chosen.failAfter)
          expect(last).toHaveLength(chosen.failAfter)
          expect(last.every((verdict) => badness[verdict] >= badness[to])).toBe(true)
        }
      }),
    )
  })

  it('a change to better rests on recoverAfter checks in a row at least as good', () => {
    fc.assert(
      fc.property(verdicts, rules, (list, chosen) => {
        for (const { from, to, at } of run(list, chosen).transitions) {
          if (from === null || badness[to] >= badness[from]) continue
          const last = list.slice(0, at / 1000).slice(-chosen.recoverAfter)
          expect(last.every((verdict) => badness[verdict] <= badness[to])).toBe(true)
        }
      }),
    )
  })

  it('is the same after being stored and read at any point', () => {
    fc.assert(
      fc.property(verdicts, rules, (list, chosen) => {
        let stored = unconfirmed(0)
        list.forEach((verdict, index) => {
          const read = confirmationSchema.parse(JSON.parse(JSON.stringify(stored)))
          stored = confirm(read, check(verdict, (index + 1) * 1000), {
            ...chosen,
            interval,
            flapping,
          }).confirmation
        })
        expect(stored).toEqual(run(list, chosen).end)
      }),
    )
  })

  it('settles on what is seen often enough', () => {
    fc.assert(
      fc.property(
        verdicts,
        rules,
        fc.constantFrom<Verdict>('ok', 'warning', 'critical'),
        (list, chosen, last) => {
          const settled = Array.from({ length: 21 }, () => last)
          expect(run([...list, ...settled], chosen).end.hard).toBe(last)
        },
      ),
    )
  })
})
