import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Endpoint, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'

const { start } = withWatchkeeper()

let alertmanager: Endpoint
let active: { fingerprint: string; alertname: string; severity: string }[]
beforeEach(async () => {
  active = []
  alertmanager = await startHttp((_request, response) =>
    response.end(
      JSON.stringify(
        active.map(({ fingerprint, ...labels }) => ({
          fingerprint,
          labels,
          annotations: { summary: `${labels.alertname} is bad` },
          status: { state: 'active' },
        })),
      ),
    ),
  )
})
afterEach(() => alertmanager.close())

test('each active alert of an Alertmanager is one here, until it is not active any more', async () => {
  const watchkeeper = await start()
  const { id } = await watchkeeper.ask('monitor.add', {
    definition: {
      name: 'Cluster',
      kind: 'alertmanager',
      url: alertmanager.url,
      interval: '1 hour',
      failAfter: 1,
      recoverAfter: 1,
      severities: { ticket: 'P3' },
    },
  })
  active = [
    { fingerprint: 'a', alertname: 'DiskFull', severity: 'critical' },
    { fingerprint: 'b', alertname: 'Slow', severity: 'ticket' },
  ]
  await watchkeeper.check(id)
  const opened = await watchkeeper.until(({ alerts }) => {
    const all = Object.values(alerts)
    return all.length === 2 ? all : null
  })
  expect(opened.map(({ part, verdict, state }) => [part?.title, verdict, state])).toEqual(
    expect.arrayContaining([
      ['DiskFull', 'critical', 'open'],
      ['Slow', 'warning', 'open'],
    ]),
  )
  expect(opened.find(({ part }) => part?.key === 'b')?.severity).toBe('P3')

  active = active.slice(0, 1)
  await watchkeeper.check(id)
  const resolved = await watchkeeper.until(({ alerts }) =>
    Object.values(alerts).find(({ state }) => state === 'resolved'),
  )
  expect(resolved.part?.key).toBe('b')
  expect(Object.values(watchkeeper.state().alerts).filter(({ state }) => state === 'open')).toHaveLength(1)
})
