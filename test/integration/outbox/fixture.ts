import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
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

export const sent: Delivery = { outcome: 'sent' }
export const failed: Delivery = {
  outcome: 'failed',
  reason: 'It does not answer.',
  after: null,
  perhapsArrived: false,
}
export const unanswered: Delivery = {
  outcome: 'failed',
  reason: 'It did not answer in time.',
  after: null,
  perhapsArrived: true,
}
export const refused: Delivery = { outcome: 'refused', reason: 'No such room.' }
export const day = 24 * 60 * 60_000

type Try = Omit<Sending, 'secret'> & { channel: string; title: string; at: number }

/** A folder for each test, and time that passes as the test says. */
export function withOutbox() {
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

  /** A file for another database. */
  const anotherFile = () => join(folder.path, `${databases.length}.db`)
  return { start, anotherFile }
}

function told(subjectId: string, kind: ChannelEventKind, id: string): ChannelEvent {
  return event({ id, subjectId, kind, title: id, summary: id })
}
