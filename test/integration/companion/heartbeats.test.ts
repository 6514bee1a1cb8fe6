import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, restart } = withWatchkeeper()

const nightly = {
  name: 'Nightly backup',
  kind: 'heartbeat',
  every: '1 day',
  interval: '1 hour',
  failAfter: 1,
}

async function call(address: string): Promise<number> {
  const answer = await fetch(address)
  await answer.arrayBuffer()
  return answer.status
}

test('something calls in, and is heard at once, at an address that a restart does not change', async () => {
  const watchkeeper = await start()
  const { id } = await watchkeeper.ask('monitor.add', { definition: nightly })
  const address = await watchkeeper.until(({ heartbeatAddresses }) => heartbeatAddresses[id])
  expect(await call(address)).toBe(200)
  const heard = await watchkeeper.until(({ monitors }) =>
    monitors[id]?.last?.outcome === 'answered' ? monitors[id] : null,
  )
  expect(heard.last).toMatchObject({ unit: 'milliseconds', text: expect.stringContaining('called') })

  expect(await call(`${address}?status=fail&text=disk+full`)).toBe(200)
  const failed = await watchkeeper.until(({ monitors }) =>
    monitors[id]?.status === 'critical' ? monitors[id] : null,
  )
  expect(failed.why).toBe('It failed: disk full.')

  const again = await restart(watchkeeper)
  expect(again.state().monitors[id]?.status).toBe('critical')
  const same = await again.until(({ heartbeatAddresses }) => heartbeatAddresses[id])
  expect(same).toBe(address)
})

test('nothing listens without a monitor that is called', async () => {
  const watchkeeper = await start()
  const { id } = await watchkeeper.ask('monitor.add', { definition: nightly })
  const address = await watchkeeper.until(({ heartbeatAddresses }) => heartbeatAddresses[id])
  await watchkeeper.ask('monitor.remove', { id })
  await watchkeeper.until(({ heartbeatAddresses }) => (heartbeatAddresses[id] === undefined ? true : null))
  await expect.poll(() => call(address).catch(() => 'refused')).toBe('refused')
})

test('a heartbeat that was not saved cannot be tried', async () => {
  const watchkeeper = await start()
  expect(await watchkeeper.ask('monitor.try', { definition: nightly })).toMatchObject({
    status: 'unknown',
    why: 'It can be called once it is saved.',
  })
})
