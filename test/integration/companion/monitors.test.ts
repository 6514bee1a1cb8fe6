import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { definitionSchemas } from '#shared/watch/kinds/definitions'
import { type Endpoint, failing, freePort, startHttp, startTcp } from '../watch/servers'
import { withWatchkeeper } from './fixture'

const { start, restart, folder } = withWatchkeeper()

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await startHttp()
})
afterEach(() => endpoint.close())

const checkout = () => ({ name: 'Checkout API', kind: 'http', url: endpoint.url, interval: '1 hour' })

async function runbookWith(monitors: string): Promise<string> {
  const path = join(folder(), 'runbook.md')
  await writeFile(path, `# Ledger\n\n\`\`\`yaml monitors\n${monitors}\n\`\`\`\n`)
  return path
}

describe('monitors added on this laptop', () => {
  test('one is added, checked, changed, paused and resumed, and is there after a restart', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('monitor.add', { definition: checkout() })
    expect(await watchkeeper.check(id)).toMatchObject({ status: 'ok', source: 'local', changedHere: false })

    await watchkeeper.ask('monitor.update', {
      id,
      definition: { ...checkout(), name: 'Checkout', expectStatus: '204', failAfter: 1 },
    })
    expect(await watchkeeper.check(id)).toMatchObject({
      definition: { name: 'Checkout' },
      status: 'critical',
      why: '200 where 204 is expected.',
    })

    await watchkeeper.ask('monitor.pause', { id, paused: true })
    const again = await restart(watchkeeper)
    expect(again.state().monitors[id]).toMatchObject({ status: 'paused', nextCheckAt: null })
    expect((await again.refusal('monitor.check', { id })).sentence).toBe(
      'This monitor is paused. Resume it, then it can be checked.',
    )
    await again.ask('monitor.pause', { id, paused: false })
    await again.until(({ monitors }) => (monitors[id]?.status === 'critical' ? true : null))
  })

  test('one that was removed can be put back, and its name is free meanwhile', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('monitor.add', { definition: checkout() })
    await watchkeeper.ask('monitor.remove', { id })
    await watchkeeper.until(({ monitors }) => (monitors[id] === undefined ? true : null))
    await watchkeeper.ask('monitor.restore', { id })
    await watchkeeper.until(({ monitors }) => monitors[id])

    await watchkeeper.ask('monitor.remove', { id })
    await watchkeeper.ask('monitor.add', { definition: checkout() })
    expect(await watchkeeper.refusal('monitor.restore', { id })).toMatchObject({
      code: 'invalid',
      sentence: 'There is already a monitor with the name “Checkout API”.',
    })
  })

  test('a port and the laptop itself are watched as well', async () => {
    const server = await startTcp()
    const watchkeeper = await start()
    const port = await watchkeeper.ask('monitor.add', {
      definition: { name: 'Queue', kind: 'tcp', host: '127.0.0.1', port: server.port, interval: '1 hour' },
    })
    expect(await watchkeeper.check(port.id)).toMatchObject({ status: 'ok' })
    await server.close()
    const disk = await watchkeeper.ask('monitor.add', {
      definition: { name: 'Disk', kind: 'disk', critical: '>= 0%', failAfter: 1, interval: '1 hour' },
    })
    expect(await watchkeeper.check(disk.id)).toMatchObject({
      status: 'critical',
      thresholds: { source: 'this monitor' },
    })
  })
})

describe('a definition that is wrong', () => {
  const wrong = [
    [
      { url: 'ftp://host/file' },
      'url',
      'ftp: is not a scheme Watchkeeper can check; use http:// or https://.',
    ],
    [{ url: 'host' }, 'url', '“host” is not a web address; write it like https://host/path.'],
    [{ interval: '5' }, 'interval', '“5” is not a duration; write it like 30s, 5 min or 1 hour.'],
    [{ name: '' }, 'name', 'This must not be empty.'],
    [
      { kind: 'telepathy' },
      'kind',
      `“telepathy” is no kind of monitor; use ${[...definitionSchemas.keys()].join(', ')}.`,
    ],
    [
      { warning: '> 85%' },
      'warning',
      'This cannot be a threshold here; write a duration like > 3 s or > 250 ms.',
    ],
  ] as const

  test.each(wrong)('%o is refused at its field, wherever it comes from', async (change, field, sentence) => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('monitor.add', { definition: { ...checkout(), name: 'Other' } })
    const definition = { ...checkout(), ...change }
    const expected = { code: 'invalid', sentence, fields: [{ field, sentence }] }
    expect(await watchkeeper.refusal('monitor.add', { definition })).toEqual(expected)
    expect(await watchkeeper.refusal('monitor.try', { definition })).toEqual(expected)
    expect(await watchkeeper.refusal('monitor.update', { id, definition })).toEqual(expected)
    const kept = await watchkeeper.until(({ monitors }) => monitors[id])
    expect(kept.definition.name).toBe('Other')
  })
})

describe('a monitor that is tried', () => {
  test('says what it would show, and is not kept', async () => {
    const watchkeeper = await start()
    const before = Object.keys(watchkeeper.state().monitors)
    expect(await watchkeeper.ask('monitor.try', { definition: checkout() })).toMatchObject({
      status: 'ok',
      why: '',
      sample: { outcome: 'answered', unit: 'milliseconds' },
    })
    endpoint.behaviour = failing
    expect(await watchkeeper.ask('monitor.try', { definition: checkout() })).toMatchObject({
      status: 'critical',
      why: '503 where 200-299 is expected.',
      sample: { outcome: 'failed', value: null },
    })
    const port = await freePort()
    const closed = { name: 'Queue', kind: 'tcp', host: '127.0.0.1', port }
    expect(await watchkeeper.ask('monitor.try', { definition: closed })).toMatchObject({
      status: 'critical',
      why: 'Connection refused.',
    })
    expect(Object.keys(watchkeeper.state().monitors)).toEqual(before)
    expect(watchkeeper.state().alerts).toEqual({})
  })
})

describe('the monitors of a runbook', () => {
  const good = () => `- name: Ledger\n  kind: http\n  url: ${endpoint.url}\n  interval: 1 hour`

  test('typing errors are told with line, field and what is allowed, while the good ones work', async () => {
    const path = await runbookWith(
      `${good()}\n- name: Portal\n  kind: http\n  url: gopher://portal\n- name: Queue\n  kind: tcp\n  host: 127.0.0.1\n  port: high\n- name: Shop\n  kind: http\n  url: ${endpoint.url}\n  intervall: 30s`,
    )
    const watchkeeper = await start()
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    const gaps = watchkeeper.state().runbook?.model.gaps.filter(({ kind }) => kind === 'monitor')
    expect(gaps).toMatchObject([
      {
        kind: 'monitor',
        line: 10,
        sentence: 'Line 10: url: gopher: is not a scheme Watchkeeper can check; use http:// or https://.',
      },
      { kind: 'monitor', line: 14, sentence: 'Line 14: port: This must be a number.' },
      {
        kind: 'monitor',
        line: 18,
        sentence: expect.stringMatching(/^Line 18: intervall: .* allowed are name, .*interval, /),
      },
    ])
    expect(await watchkeeper.check(watchkeeper.monitorNamed('Ledger').id)).toMatchObject({ status: 'ok' })
    expect(Object.keys(watchkeeper.state().monitors)).toHaveLength(1)
  })

  test('one is changed and removed on this laptop only, over a restart, and put back', async () => {
    const path = await runbookWith(good())
    const watchkeeper = await start()
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    const { id, definition } = watchkeeper.monitorNamed('Ledger')
    await watchkeeper.ask('monitor.update', { id, definition: { ...definition, expectStatus: '418' } })
    await watchkeeper.until(({ monitors }) => (monitors[id]?.changedHere ? true : null))
    await watchkeeper.ask('monitor.remove', { id })

    const again = await restart(watchkeeper)
    expect(again.state().monitors[id]).toMatchObject({
      source: 'runbook',
      changedHere: true,
      removedHere: true,
      status: 'paused',
    })
    await again.ask('monitor.restore', { id })
    await again.until(({ monitors }) => (monitors[id]?.removedHere === false ? true : null))
    expect(again.state().monitors[id]).toMatchObject({ changedHere: true })
    await again.ask('monitor.restore', { id })
    await again.until(({ monitors }) => (monitors[id]?.changedHere === false ? true : null))
    expect(again.state().monitors[id]).toMatchObject({ definition })
    expect(await again.check(id)).toMatchObject({ status: 'ok' })
  })

  test('what is added to the file is watched, and what is taken out of it is not any more', async () => {
    const path = await runbookWith(good())
    const watchkeeper = await start()
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    const { id } = watchkeeper.monitorNamed('Ledger')
    await runbookWith(good().replace('Ledger', 'Portal'))
    await watchkeeper.until(({ monitors }) => (monitors[id] === undefined ? true : null))
    expect(watchkeeper.monitorNamed('Portal')).toMatchObject({ source: 'runbook' })
  })
})
