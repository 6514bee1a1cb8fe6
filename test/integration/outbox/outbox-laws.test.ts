import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChannelEventKind } from '#shared/channels/event'
import { failed, sent, withOutbox } from './fixture'

const { start, anotherFile } = withOutbox()

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
        const file = anotherFile()
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
