import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'

const { start } = withWatchkeeper()

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await startHttp()
})
afterEach(() => endpoint.close())

test('a changed definition is asked what it would have told of the checks so far', async () => {
  const watchkeeper = await start()
  const definition = { name: 'Checkout', kind: 'http', url: endpoint.url, interval: '1 hour', failAfter: 3 }
  const { id } = await watchkeeper.ask('monitor.add', { definition })
  await watchkeeper.check(id)
  endpoint.behaviour = failing
  await watchkeeper.check(id)
  await watchkeeper.check(id)
  expect(Object.values(watchkeeper.state().alerts)).toEqual([])

  const told = async (failAfter: number) => {
    const changed = { ...definition, failAfter }
    const replay = await watchkeeper.ask('monitor.replay', { id, definition: changed, span: 3_600_000 })
    expect(replay.checks).toBeGreaterThanOrEqual(3)
    return replay.entries.flatMap((entry) => (entry.type === 'notification' ? [entry.kind] : []))
  }
  expect(await told(3)).toEqual([])
  expect(await told(2)).toEqual(['opened'])
  expect(
    (
      await watchkeeper.refusal('monitor.replay', {
        id,
        definition: { ...definition, failAfter: 0 },
        span: 60_000,
      })
    ).fields,
  ).toMatchObject([{ field: 'failAfter' }])
  expect(Object.values(watchkeeper.state().alerts)).toEqual([])
})
