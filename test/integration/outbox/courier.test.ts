import { describe, expect, test, vi } from 'vitest'
import { longestRetryAfter } from '#shared/channels/backoff'
import type { Delivery } from '#shared/channels/lane'
import { day, failed, sent, unanswered, withOutbox } from './fixture'

const { start } = withOutbox()

describe('a receiver that does not answer', () => {
  test('is asked again, each time later', async () => {
    const { add, tell, tries, script, pass, item } = start()
    add('room')
    script.answer = async () => (tries.length < 4 ? failed : sent)
    const begun = Date.now()
    tell('a', 'alert opened')
    await pass(1_000)
    expect(item('a alert opened')).toMatchObject({
      state: 'waiting',
      reason: 'It does not answer.',
      attempts: 1,
      nextTryAt: begun + 2_000,
    })
    await pass(60_000)
    const pauses = tries.map(({ at }, index) => at - (tries[index - 1]?.at ?? begun))
    expect(pauses.map((pause) => Math.round(pause / 1000))).toEqual([0, 2, 4, 8])
    expect(new Set(tries.map(({ parcel }) => parcel.id)).size).toBe(1)
    expect(item('a alert opened')?.state).toBe('sent')
  })

  test('holds up no other channel', async () => {
    const { add, tell, tries, script, pass } = start()
    add('room')
    add('pager')
    script.answer = async ({ channel }) => (channel === 'room' ? new Promise(() => {}) : sent)
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    await pass()
    expect(tries.map(({ channel }) => channel)).toEqual(['room', 'pager', 'pager'])
  })

  test('is broken off after a while, and the message tried again', async () => {
    const { add, tell, tries, script, pass } = start()
    add('room')
    script.answer = ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed)))
    tell('a', 'alert opened')
    await pass(60_000)
    expect(tries.length).toBeGreaterThan(1)
  })

  test('and may still take in what it did not answer hears of its end a minute later', async () => {
    const { add, tell, titles, script, pass } = start()
    add('room')
    script.answer = async ({ title, signal }) =>
      title === 'a alert opened'
        ? new Promise<Delivery>((resolve) => {
            signal.addEventListener('abort', () => resolve(unanswered))
          })
        : sent
    tell('a', 'alert opened')
    await pass(10_000)
    tell('a', 'alert resolved')
    await pass(69_000)
    expect(titles()).toEqual(['a alert opened'])
    await pass(2_000)
    expect(titles()).toEqual(['a alert opened', 'a alert resolved'])
  })

  test('hears of the end a minute later, too, where that comes before the next try', async () => {
    const { add, tell, titles, script, pass } = start()
    add('room')
    script.answer = async ({ title }) => (title === 'a alert opened' ? unanswered : sent)
    tell('a', 'alert opened')
    await pass(100)
    tell('a', 'alert resolved')
    await pass(59_000)
    expect(titles()).toEqual(['a alert opened'])
    await pass(2_000)
    expect(titles()).toEqual(['a alert opened', 'a alert resolved'])
  })

  test('that asks for a pause is left alone for it, with all its messages, also over a restart', async () => {
    const first = start()
    first.add('room')
    first.script.answer = async () => ({ ...failed, after: 120_000 })
    const begun = Date.now()
    first.tell('a', 'alert opened')
    first.tell('b', 'alert opened')
    await first.pass(1_000)
    expect(first.titles()).toEqual(['a alert opened'])
    await first.courier.stop()

    const second = start()
    second.courier.wake()
    await second.pass(110_000)
    expect(second.titles()).toEqual([])
    await second.pass(20_000)
    expect(second.titles().sort()).toEqual(['a alert opened', 'b alert opened'])
    expect(second.tries[0]?.at).toBeGreaterThanOrEqual(begun + 120_000)
  })

  test('for one message does not keep the others from going', async () => {
    const { add, tell, titles, script, pass } = start()
    add('room')
    script.answer = async ({ title }) => (title.startsWith('poison') ? failed : sent)
    tell('poison', 'alert opened')
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    await pass(10_000)
    expect(titles()).toEqual(expect.arrayContaining(['a alert opened', 'b alert opened']))
  })
})

describe('the end of Watchkeeper', () => {
  test('by a kill in the middle of sending sends it again, and only it', async () => {
    const first = start()
    first.add('room')
    first.tell('done', 'alert opened')
    await first.pass()
    first.script.answer = () => new Promise(() => {})
    first.tell('a', 'alert opened')
    await first.pass()
    expect(first.titles()).toEqual(['done alert opened', 'a alert opened'])
    // Nothing of the first is told to stop: as after a kill, its courier is not heard of again.
    const second = start()
    second.courier.wake()
    await second.pass()
    expect(second.titles()).toEqual(['a alert opened'])
    expect(second.tries[0]?.parcel.id).toBe(first.tries[1]?.parcel.id)
  })

  test('in good order breaks off what hangs, and keeps that it may have arrived', async () => {
    const { add, tell, script, courier, pass, item, titles } = start()
    add('room')
    script.answer = ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(failed)))
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    await pass()
    const stopped = courier.stop()
    await pass(2_000)
    await stopped
    await pass(day)
    expect(titles()).toEqual(['a alert opened'])
    expect(item('a alert opened')).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining('may arrive twice'),
    })
    tell('a', 'alert resolved')
    expect(item('a alert resolved')?.state).toBe('waiting')
  })

  test('and a clock set back a year do not make it wait for a year', async () => {
    const first = start()
    first.add('room')
    first.script.answer = async () => failed
    first.tell('a', 'alert opened')
    await first.pass(1_000)
    await first.courier.stop()
    vi.setSystemTime(Date.now() - 365 * day)
    const second = start()
    second.courier.wake()
    await second.pass(1_000)
    expect(second.titles()).toEqual(['a alert opened'])
  })
})

describe('a clock that is set while messages wait', () => {
  const minute = 60_000
  const jumps: [string, number][] = [
    ['forward by 5 minutes', 5 * minute],
    ['forward by 3 years', 3 * 365 * day],
    ['back by 5 minutes', -5 * minute],
    ['back by 3 years', -3 * 365 * day],
  ]

  test.each(jumps)('%s loses none, repeats none, and has none wait for long', async (_, length) => {
    const { add, tell, titles, script, pass, item } = start()
    add('room')
    script.answer = async () => failed
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    await pass(1_000)
    vi.setSystemTime(Date.now() + length)
    script.answer = async () => sent
    const before = titles().length
    await pass(longestRetryAfter + 2 * minute)
    expect(titles().slice(before).sort()).toEqual(['a alert opened', 'b alert opened'])
    expect(item('a alert opened')?.state).toBe('sent')

    vi.setSystemTime(Date.now() - length)
    await pass(longestRetryAfter + 2 * minute)
    expect(titles()).toHaveLength(before + 2)
    tell('a', 'alert resolved')
    await pass(2 * minute)
    expect(titles().at(-1)).toBe('a alert resolved')
  })
})
