import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Effect } from '#shared/channels/event'
import {
  begun,
  type Delivery,
  discard,
  headOf,
  type Lane,
  type LaneMessage,
  put,
  recovered,
  retry,
  settled,
} from '#shared/channels/lane'

const failed = (perhapsArrived: boolean): Delivery => ({
  outcome: 'failed',
  reason: 'It does not answer.',
  after: null,
  perhapsArrived,
})
const refused: Delivery = { outcome: 'refused', reason: 'No such room.' }

function laneOf(...effects: Effect[]): Lane {
  return effects.reduce<Lane>((lane, effect, index) => put(lane, String(index), effect), [])
}

function send(lane: Lane, id: string, delivery: Delivery = { outcome: 'sent' }): Lane {
  return settled(begun(lane, id), id, delivery)
}

const states = (lane: Lane) => lane.map(({ state }) => state)

describe('what is put', () => {
  test('an alert that is over before it was told is not told at all', () => {
    expect(states(laneOf('begin', 'follow', 'end'))).toEqual(['dropped', 'dropped', 'dropped'])
  })

  test('an alert that was told is told to be over, and what was not sent is left out', () => {
    const told = send(laneOf('begin', 'follow'), '0')
    expect(states(put(told, '2', 'end'))).toEqual(['sent', 'dropped', 'waiting'])
  })

  test('a beginning that perhaps arrived is ended', () => {
    const doubtful = send(laneOf('begin'), '0', failed(true))
    expect(states(put(doubtful, '1', 'end'))).toEqual(['dropped', 'waiting'])
  })

  test('a beginning that surely did not arrive needs no end', () => {
    const lost = send(laneOf('begin'), '0', failed(false))
    expect(states(put(lost, '1', 'end'))).toEqual(['dropped', 'dropped'])
  })

  test('a beginning that is on its way and then fails takes its end with it', () => {
    const ended = put(begun(laneOf('begin'), '0'), '1', 'end')
    expect(states(ended)).toEqual(['sending', 'waiting'])
    expect(states(settled(ended, '0', failed(false)))).toEqual(['dropped', 'dropped'])
    expect(states(settled(ended, '0', failed(true)))).toEqual(['dropped', 'waiting'])
  })

  test('nothing is told of what is over, until it begins again', () => {
    const over = put(send(laneOf('begin'), '0'), '1', 'end')
    expect(put(over, '2', 'again').at(-1)?.state).toBe('dropped')
    expect(put(over, '2', 'follow').at(-1)?.state).toBe('dropped')
    expect(put(over, '2', 'end').at(-1)?.state).toBe('dropped')
    expect(put(over, '2', 'begin').at(-1)?.state).toBe('waiting')
  })

  test('a beginning is told once, an acknowledgement to who knows of it only', () => {
    expect(states(laneOf('begin', 'begin'))).toEqual(['waiting', 'dropped'])
    expect(states(laneOf('follow'))).toEqual(['dropped'])
    expect(states(laneOf('again', 'follow'))).toEqual(['waiting', 'waiting'])
  })

  test('what stands alone is not touched by an end', () => {
    expect(states(laneOf('begin', 'single', 'end'))).toEqual(['dropped', 'waiting', 'dropped'])
  })
})

describe('a message', () => {
  test('that was refused holds up what comes after it, until a person tries it again or takes it back', () => {
    const parked = send(laneOf('begin', 'follow'), '0', refused)
    expect(parked[0]).toMatchObject({ state: 'parked', reason: 'No such room.' })
    expect(headOf(parked)).toBeNull()
    expect(headOf(retry(parked, '0'))?.id).toBe('0')
    expect(states(discard(parked, '0'))).toEqual(['dropped', 'dropped'])
  })

  test('that was on its way when Watchkeeper was killed is sent again', () => {
    const after = recovered(begun(laneOf('begin'), '0'))
    expect(after[0]).toMatchObject({ state: 'waiting', perhapsArrived: true })
    expect(headOf(after)?.id).toBe('0')
  })
})

type Happening =
  | { put: Effect }
  | { discard: number }
  | { retry: number }
  | 'send'
  | 'sent'
  | 'lost'
  | 'arrived unknown'
  | 'refused'
  | 'crash'

/** What can happen to a lane, and to what is on its way at the time. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      put: fc.constantFrom<Effect>('begin', 'begin', 'again', 'follow', 'end', 'end', 'single'),
    }),
  },
  { weight: 4, arbitrary: fc.constant('send' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'sent' as const,
      'lost' as const,
      'arrived unknown' as const,
      'refused' as const,
    ),
  },
  { weight: 1, arbitrary: fc.constant('crash' as const) },
  { weight: 1, arbitrary: fc.record({ discard: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ retry: fc.nat(20) }) },
)

/** Plays it through; what arrives does so when a try begins that is not lost, also when nobody hears of it. */
function play(happenings: readonly Happening[]): { lane: Lane; arrivals: number[] } {
  let lane: Lane = []
  let underway: string | null = null
  const arrivals: number[] = []
  const settle = (delivery: Delivery, arrives: boolean) => {
    if (underway === null) return
    if (arrives) arrivals.push(Number(underway))
    lane = settled(lane, underway, delivery)
    underway = null
  }
  for (const step of happenings) {
    if (typeof step === 'object') {
      if ('put' in step) lane = put(lane, String(lane.length), step.put)
      else if ('discard' in step) lane = discard(lane, String(step.discard))
      else lane = retry(lane, String(step.retry))
    } else if (step === 'send') {
      const head: LaneMessage | null = underway === null ? headOf(lane) : null
      if (head === null) continue
      underway = head.id
      lane = begun(lane, head.id)
    } else if (step === 'sent') settle({ outcome: 'sent' }, true)
    else if (step === 'lost') settle(failed(false), false)
    else if (step === 'arrived unknown') settle(failed(true), true)
    else if (step === 'refused') settle(refused, false)
    else if (underway !== null) {
      arrivals.push(Number(underway))
      lane = recovered(lane)
      underway = null
    }
  }
  return { lane, arrivals }
}

const histories = fc.array(happening, { maxLength: 60 }).map((happenings) => play(happenings))

describe('whatever happens', () => {
  test('messages arrive in the order they were put', () => {
    fc.assert(
      fc.property(histories, ({ arrivals }) => {
        expect(arrivals).toEqual([...arrivals].sort((one, other) => one - other))
      }),
      { numRuns: 2_000 },
    )
  })

  test('an acknowledgement or an end arrives only after a beginning that was not ended', () => {
    fc.assert(
      fc.property(histories, ({ lane, arrivals }) => {
        let told = false
        let ended: number | null = null
        for (const place of arrivals) {
          const effect = lane[place]?.effect
          if (effect === 'begin' || effect === 'again') told = true
          if (effect === 'follow') expect(told).toBe(true)
          if (effect === 'end') {
            expect(told || ended === place).toBe(true)
            told = false
            ended = place
          }
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('what arrived is ended once its end was put and everything was sent, unless a person took that back', () => {
    const untouched = fc
      .array(
        happening.filter((step) => typeof step === 'string' || 'put' in step),
        { maxLength: 60 },
      )
      .map((happenings) => {
        const ended: Happening[] = [...happenings, { put: 'end' }]
        const drained = Array.from(
          { length: 80 },
          (_, index): Happening => (index % 2 === 0 ? 'send' : 'sent'),
        )
        return play([...ended, ...drained])
      })
    fc.assert(
      fc.property(untouched, ({ lane, arrivals }) => {
        if (lane.some(({ state }) => state === 'parked')) return
        const last = arrivals.map((place) => lane[place]?.effect).filter((effect) => effect !== 'single')
        expect(last.at(-1) ?? 'end').toBe('end')
      }),
      { numRuns: 2_000 },
    )
  })

  test('nothing waits for ever: what is not over stands behind the head, or is it', () => {
    fc.assert(
      fc.property(histories, ({ lane }) => {
        const open = lane.filter(({ state }) => state !== 'sent' && state !== 'dropped')
        if (open.length === 0) return
        expect(headOf(lane) !== null || open[0]?.state === 'parked' || open[0]?.state === 'sending').toBe(
          true,
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
