import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelsOf } from '#shared/watch/levels'
import type { ReplayEntry } from '#shared/watch/replay/record'
import { type RecordedEvent, type ReplayedMonitor, replay } from '#shared/watch/replay/replay'
import { thresholdsInForce } from '#shared/watch/thresholds'
import { answered, failed, monitorOf } from '../fixtures'

const minute = 60_000

function replayed(name: string, fields: Record<string, unknown> = {}): ReplayedMonitor {
  const monitor = monitorOf({ name, warning: '> 1 s', critical: '> 3 s', ...fields })
  return { id: name, monitor, levels: levelsOf(thresholdsInForce(monitor, []), monitor) }
}

const fleet = [
  replayed('Router'),
  replayed('Shop', { needs: 'Router' }),
  replayed('Queue', { failAfter: 1, recoverAfter: 3, over: '5 min', aggregate: 'p95' }),
]

/** What happens within one minute. */
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ monitor: fc.constantFrom('Router', 'Shop', 'Queue'), value: value() }),
  },
  { weight: 1, arbitrary: fc.constantFrom('sleep', 'wake', 'offline', 'online', 'maintenance') },
)
type Happening = typeof happening extends fc.Arbitrary<infer Each> ? Each : never

function value() {
  return fc.oneof(fc.constant(null), fc.constantFrom(100, 950, 1200, 2800, 5000))
}

function eventOf(happened: Happening, at: number): RecordedEvent {
  if (happened === 'maintenance') {
    const source = { kind: 'declared', by: '' } as const
    const span = { startsAt: at, endsAt: at + 7 * minute }
    const scope = { kind: 'everything' } as const
    return {
      kind: 'maintenance',
      at,
      maintenance: { id: String(at), scope, reason: 'Upgrade', ...span, source },
    }
  }
  if (typeof happened === 'string') {
    const known = { sleep: 'sleep', wake: 'wake', offline: 'offline', online: 'online' } as const
    const kind = Object.values(known).find((each) => each === happened) ?? 'wake'
    return { kind, at }
  }
  const sample = happened.value === null ? failed(at) : answered(at, happened.value)
  return { kind: 'result', at, monitorId: happened.monitor, sample }
}

const course = fc
  .array(happening, { maxLength: 150 })
  .map((list) => list.map((happened, index) => eventOf(happened, index * minute)))

function run(events: readonly RecordedEvent[]): { name: string; entry: ReplayEntry }[] {
  return [...replay(fleet, events)].map(({ monitor, entry }) => ({ name: monitor.name, entry }))
}

function tellingsOf(name: string, events: readonly RecordedEvent[]): string[] {
  return run(events).flatMap((one) =>
    one.name === name && one.entry.type === 'notification' ? [one.entry.kind] : [],
  )
}

describe('laws of what is told', () => {
  it('a restart anywhere changes nothing', () => {
    fc.assert(
      fc.property(course, fc.nat(150), (events, place) => {
        const asleep = events.slice(0, place).findLast(({ kind }) => kind === 'sleep' || kind === 'wake')
        // A restart ends a sleep, as the laptop must be awake for it.
        fc.pre(asleep?.kind !== 'sleep')
        const at = events[place - 1]?.at ?? 0
        const restarted = [
          ...events.slice(0, place),
          { kind: 'restart' as const, at },
          ...events.slice(place),
        ]
        expect(run(restarted)).toEqual(run(events))
      }),
    )
  })

  it('a trouble is told before its end is, and each once', () => {
    fc.assert(
      fc.property(course, (events) => {
        for (const { id } of fleet) {
          let known = false
          for (const kind of tellingsOf(id, events)) {
            if (kind === 'opened') expect(known).toBe(false)
            if (kind === 'resolved' || kind === 'worsened' || kind === 'steady') expect(known).toBe(true)
            known = kind !== 'resolved'
          }
        }
      }),
    )
  })

  it('flapping is told once when it begins and once when it ends', () => {
    fc.assert(
      fc.property(course, (events) => {
        // What ends while it is held is not told.
        const unheld = events.filter(({ kind }) => kind !== 'maintenance')
        for (const name of ['Router', 'Queue']) {
          const kinds = tellingsOf(name, unheld)
          const next = kinds.flatMap((kind, index) => (kind === 'flapping' ? [kinds[index + 1] ?? null] : []))
          for (const kind of next) expect(['steady', 'resolved', null]).toContain(kind)
        }
      }),
    )
  })

  it('while this laptop is offline, nothing is told of what does not answer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Router', 'Shop'), { maxLength: 60 }), (names) => {
        const failures = names.map((name, index): RecordedEvent => {
          const at = (index + 1) * minute
          return { kind: 'result', at, monitorId: name, sample: failed(at) }
        })
        expect(run([{ kind: 'offline', at: 0 }, ...failures])).toEqual([])
      }),
    )
  })
})
