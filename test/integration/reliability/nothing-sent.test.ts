import { Socket as Datagrams } from 'node:dgram'
import { once } from 'node:events'
import { connect, Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { startTcp } from '../watch/servers'
import { SimulatedTime } from './simulated-time'

let folder: ReturnType<typeof temporaryFolder>
let time: SimulatedTime
let watchkeeper: Watchkeeper | null
beforeEach(() => {
  folder = temporaryFolder()
  watchkeeper = null
  time = new SimulatedTime(Date.UTC(2026, 10, 23, 13))
})
afterEach(async () => {
  time.end()
  await watchkeeper?.stop()
  vi.restoreAllMocks()
  folder.delete()
})

test('with nothing configured nothing is connected to and nothing is sent, from the first start to the next day', async () => {
  const calls = [
    vi.spyOn(Socket.prototype, 'connect'),
    vi.spyOn(Datagrams.prototype, 'connect'),
    vi.spyOn(Datagrams.prototype, 'send'),
  ]
  const made = () => calls.reduce((sum, { mock }) => sum + mock.calls.length, 0)
  const running = await Watchkeeper.start(join(folder.path, 'data'), { clock: time })
  watchkeeper = running
  await time.pass(60 * 60_000)
  time.jump(23 * 60 * 60_000)
  running.wake()
  await time.pass(10 * 60_000)
  const checked = Object.values(running.state().monitors).filter(({ last }) => last !== null)
  expect(checked.length).toBeGreaterThan(0)
  expect(made()).toBe(0)

  // What is counted here is what every connection goes through.
  const target = await startTcp()
  const socket = connect(target.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
  await target.close()
  expect(made()).toBe(1)
})
