import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Confirmation,
  confirm,
  confirmationSchema,
  softChange,
  type Transition,
  troubledChecks,
  unconfirmed,
} from '#shared/watch/confirm'
import type { Judgement } from '#shared/watch/judge'
import type { Verdict } from '#shared/watch/status'

const rule = { failAfter: 2, recoverAfter: 2 }

function judgement(verdict: Verdict): Judgement {
  return verdict === 'ok'
    ? { verdict, cause: null }
    : { verdict, cause: { kind: 'unreachable', text: `${verdict} text` } }
}

/** Checks one second apart; the first at 1000. */
function run(verdicts: readonly Verdict[], rules = rule): { end: Confirmation; transitions: Transition[] } {
  const transitions: Transition[] = []
  let end = unconfirmed(0)
  verdicts.forEach((verdict, index) => {
    const step = confirm(end, judgement(verdict), (index + 1) * 1000, rules)
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
          stored = confirm(read, judgement(verdict), (index + 1) * 1000, chosen).confirmation
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
