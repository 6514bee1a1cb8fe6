import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Sending } from '#main/channels/transport'
import { silentDiagnostics } from '#main/diagnostics'
import { Courier } from '#main/outbox/courier'
import { Outbox } from '#main/outbox/outbox'
import { ChannelRepository } from '#main/store/channels'
import { type Database, openDatabase } from '#main/store/database'
import { OutboxRepository } from '#main/store/outbox'
import type { ChannelEvent, ChannelEventKind } from '#shared/channels/event'
import type { Delivery } from '#shared/channels/lane'
import type { Channel } from '#shared/channels/messages'
import type { OutboxItem } from '#shared/channels/view'
import { definition, event } from '../../unit/shared/channels/fixtures'
import { temporaryFolder } from '../watch/harness'

const sent: Delivery = { outcome: 'sent' }
const failed: Delivery = {
  outcome: 'failed',
  reason: 'It does not answer.',
  after: null,
  perhapsArrived: false,
}
const refused: Delivery = { outcome: 'refused', reason: 'No such room.' }
const day = 24 * 60 * 60_000

type Try = Omit<Sending, 'secret'> & { channel: string; title: string; at: number }

let folder: ReturnType<typeof temporaryFolder>
let databases: Database[]
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23, 3, 14) })
  folder = temporaryFolder()
  databases = []
})
afterEach(() => {
  vi.useRealTimers()
  for (const database of databases) database.close()
  folder.delete()
})

/** The outbox and its courier on a database of the test, with a receiver that a test scripts. */
function start(file = join(folder.path, 'test.db')) {
  const database = openDatabase(file)
  databases.push(database)
  const channels = new ChannelRepository(database)
  const tries: Try[] = []
  const script = { online: true, answer: async (_try: Try): Promise<Delivery> => sent }
  const repository = new OutboxRepository(database)
  const clock = { now: () => Date.now() }
  const outbox = new Outbox({
    repository,
    clock,
    channels: () => channels.all(),
    onPut: () => courier.wake(),
    onRetry: () => courier.hurry(),
    onChange: () => {},
  })
  const courier = new Courier({
    repository,
    clock,
    random: () => 0,
    diagnostics: silentDiagnostics,
    channels: () => channels.all(),
    isOnline: () => script.online,
    deliver({ id }, sending) {
      const { content } = sending.parcel
      const title = content.format === 'json' ? String(JSON.parse(content.body).title) : ''
      const one: Try = { ...sending, channel: id, title, at: Date.now() }
      tries.push(one)
      return script.answer(one)
    },
    onChange: () => {},
  })
  outbox.recover()
  return {
    database,
    outbox,
    courier,
    script,
    tries,
    titles: () => tries.map(({ title }) => title),
    add(id: string, changes: Partial<Channel> = {}) {
      channels.save({ id, definition: definition({ kind: 'webhook' }), enabled: true, ...changes }, 0)
    },
    remove: (id: string) => channels.remove(id),
    tell: (subjectId: string, kind: ChannelEventKind, id = `${subjectId} ${kind}`) =>
      outbox.put(told(subjectId, kind, id)),
    item: (title: string): OutboxItem | undefined =>
      Object.values(outbox.items()).find(({ summary }) => summary === title),
    pass: (milliseconds = 100) => vi.advanceTimersByTimeAsync(milliseconds),
  }
}

function told(subjectId: string, kind: ChannelEventKind, id: string): ChannelEvent {
  return event({ id, subjectId, kind, title: id, summary: id })
}

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

describe('whatever happens to Watchkeeper, the network and the receivers', () => {
  const kinds: ChannelEventKind[] = [
    'alert opened',
    'alert worsened',
    'alert acknowledged',
    'alert escalated',
    'alert resolved',
  ]
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ subject: fc.nat(2), kind: fc.constantFrom(...kinds) }) },
    { weight: 3, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 20_000 }) }) },
    { weight: 1, arbitrary: fc.constant('kill' as const) },
    { weight: 1, arbitrary: fc.constant('network' as const) },
  )
  const answers = fc.infiniteStream(
    fc.constantFrom('arrives', 'arrives', 'arrives unheard', 'is lost', 'hangs'),
  )

  test('what arrives keeps its order, and nothing is told of a trouble after its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), answers, async (steps, script) => {
        const file = join(folder.path, `${databases.length}.db`)
        const arrived: { subject: string; kind: string; order: number }[] = []
        let healthy = false
        let alive = {}
        const begin = () => {
          const running = start(file)
          const self = {}
          alive = self
          running.add('room')
          running.script.answer = async ({ title, signal }) => {
            const happens = healthy ? 'arrives' : script.next().value
            const [subject = '', kind = '', order = ''] = title.split('/')
            if (happens !== 'is lost') arrived.push({ subject, kind, order: Number(order) })
            if (happens === 'hangs') await new Promise((resolve) => signal.addEventListener('abort', resolve))
            // One that was killed hears of nothing any more.
            if (alive !== self) return new Promise(() => {})
            if (happens === 'arrives') return sent
            return { ...failed, perhapsArrived: happens !== 'is lost' }
          }
          running.courier.wake()
          return running
        }
        let running = begin()
        let order = 0
        for (const one of steps) {
          if (one === 'network') running.script.online = !running.script.online
          else if (one === 'kill') {
            const killed = running
            running = begin()
            void killed.courier.stop()
          } else if ('pass' in one) await running.pass(one.pass)
          else {
            order += 1
            running.tell(`${one.subject}`, one.kind, `${one.subject}/${one.kind}/${order}`)
          }
        }
        healthy = true
        running.script.online = true
        for (let hours = 0; hours < 6 && running.outbox.counts().waiting > 0; hours += 1) {
          await running.pass(60 * 60_000)
        }
        await running.courier.stop()
        for (const subject of ['0', '1', '2']) {
          const own = arrived.filter((arrival) => arrival.subject === subject)
          const orders = own.map((arrival) => arrival.order)
          expect(orders).toEqual([...orders].sort((one, other) => one - other))
          let over = true
          let last = -1
          for (const arrival of own) {
            const again = arrival.order === last
            last = arrival.order
            if (again) continue
            if (arrival.kind === 'alert acknowledged' || arrival.kind === 'alert resolved') {
              expect(over).toBe(false)
            }
            over = arrival.kind === 'alert resolved'
          }
        }
        expect(running.outbox.counts()).toMatchObject({ waiting: 0, parked: 0 })
      }),
      { numRuns: 60 },
    )
  })
})
