import { describe, expect, test, vi } from 'vitest'
import { definition } from '../../unit/shared/channels/fixtures'
import { day, refused, sent, withOutbox } from './fixture'

const { start } = withOutbox()

describe('what was put', () => {
  test('is sent in its order, one at a time for each channel', async () => {
    const { add, tell, titles, pass, item } = start()
    add('room')
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    tell('a', 'alert acknowledged')
    await pass()
    expect(titles()).toEqual(['a alert opened', 'b alert opened', 'a alert acknowledged'])
    expect(item('a alert opened')).toMatchObject({
      state: 'sent',
      attempts: 1,
      settledAt: expect.any(Number),
    })
  })

  test('twice is sent once', async () => {
    const { add, tell, titles, pass } = start()
    add('room')
    tell('a', 'alert opened')
    tell('a', 'alert opened')
    await pass()
    expect(titles()).toEqual(['a alert opened'])
  })

  test('in a transaction that fails was never put', async () => {
    const { add, database, tell, titles, pass } = start()
    add('room')
    const failing = database.transaction(() => {
      tell('a', 'alert opened')
      throw new Error('the alert could not be written')
    })
    expect(failing).toThrow('could not be written')
    await pass()
    expect(titles()).toEqual([])
  })

  test('says what it said when it was written, though the channel was changed since', async () => {
    const { add, tell, tries, script, pass } = start()
    add('room')
    script.online = false
    tell('a', 'alert opened')
    add('room', { definition: definition({ kind: 'webhook', name: 'Another name', severities: ['P4'] }) })
    script.online = true
    await pass(60_000)
    expect(tries[0]?.parcel.content).toMatchObject({
      body: expect.stringContaining('"title":"a alert opened"'),
    })
  })

  test('is forgotten a month after it is over, but not while its trouble goes on', async () => {
    const { add, tell, outbox, pass, item } = start()
    add('room')
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    await pass()
    tell('b', 'alert resolved')
    await pass()
    vi.setSystemTime(Date.now() + 31 * day)
    outbox.recover()
    expect(item('b alert opened')).toBeUndefined()
    expect(item('a alert opened')).toMatchObject({ state: 'sent' })
  })
})

describe('a message that is refused', () => {
  test('waits for a person with the reason, and with what comes after it', async () => {
    const { add, tell, titles, script, outbox, pass, item } = start()
    add('room')
    script.answer = async () => refused
    tell('a', 'alert opened')
    tell('a', 'alert acknowledged')
    await pass(day)
    expect(titles()).toEqual(['a alert opened'])
    const parked = item('a alert opened')
    expect(parked).toMatchObject({ state: 'parked', reason: 'No such room.' })
    expect(outbox.counts()).toMatchObject({ parked: 1, waiting: 1 })

    script.answer = async () => sent
    expect(outbox.retry(parked?.id ?? '')).toBe(true)
    await pass()
    expect(titles()).toEqual(['a alert opened', 'a alert opened', 'a alert acknowledged'])
  })

  test('can be taken back, with what makes no sense without it', async () => {
    const { add, tell, titles, script, outbox, pass, item } = start()
    add('room')
    script.answer = async () => refused
    tell('a', 'alert opened')
    tell('a', 'alert acknowledged')
    await pass()
    expect(outbox.discard(item('a alert opened')?.id ?? '')).toBe(true)
    await pass()
    expect(titles()).toEqual(['a alert opened'])
    expect(outbox.counts()).toEqual({ waiting: 0, parked: 0, waitingSince: null })
    expect(outbox.discard(item('a alert opened')?.id ?? '')).toBe(false)
  })
})

describe('while this laptop is offline', () => {
  test('everything waits, and what is over meanwhile is never told', async () => {
    const { add, tell, titles, script, outbox, courier, pass } = start()
    add('room')
    script.online = false
    tell('a', 'alert opened')
    tell('b', 'alert opened')
    tell('a', 'alert resolved')
    await pass(day)
    expect(titles()).toEqual([])
    expect(outbox.counts()).toMatchObject({ waiting: 1, waitingSince: expect.any(Number) })
    script.online = true
    outbox.tryWaiting()
    courier.networkIsBack()
    await pass()
    expect(titles()).toEqual(['b alert opened'])
  })
})

describe('a channel that is turned off', () => {
  test('sends nothing, and tells the end of what it told when it is on again', async () => {
    const { add, tell, titles, courier, pass } = start()
    add('room')
    tell('a', 'alert opened')
    await pass()
    add('room', { enabled: false })
    tell('b', 'alert opened')
    tell('a', 'alert resolved')
    await pass(day)
    expect(titles()).toEqual(['a alert opened'])
    add('room')
    courier.wake()
    await pass()
    expect(titles()).toEqual(['a alert opened', 'a alert resolved'])
  })

  test('and removed takes with it what waited', async () => {
    const { add, remove, tell, outbox, script, pass } = start()
    add('room')
    script.online = false
    tell('a', 'alert opened')
    remove('room')
    await pass()
    expect(outbox.items()).toEqual({})
  })
})
