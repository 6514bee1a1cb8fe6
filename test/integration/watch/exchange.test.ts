import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainDoor } from '#main/browser/plain-door'
import { bulkHandlers } from '#main/watch/bulk-handlers'
import { exchangeHandlers } from '#main/watch/exchange-handlers'
import type { MonitorDefinition } from '#shared/watch/monitor'
import { Bench, temporaryFolder } from './harness'

let folder: ReturnType<typeof temporaryFolder>
let bench: Bench

beforeEach(() => {
  folder = temporaryFolder()
  bench = new Bench(folder.path).start()
})
afterEach(async () => {
  await bench.stop()
  folder.delete()
})

const port = (name: string): MonitorDefinition => ({
  name,
  kind: 'tcp',
  host: '127.0.0.1',
  port: 9,
  interval: '1 day',
})
const definitions = () =>
  bench.watch
    .views()
    .filter(({ removedHere }) => !removedHere)
    .map(({ definition }) => definition)
const idOf = (name: string) =>
  bench.watch.views().find(({ definition }) => definition.name === name)?.id ?? ''

describe('monitors as YAML', () => {
  const handlers = () => exchangeHandlers({ watch: bench.watch, door: plainDoor })

  it('go out and come in again as they were', async () => {
    bench.watch.add(port('Ledger'))
    bench.watch.add({ ...port('Checkout'), needs: 'Ledger' })
    const { text } = await handlers()['monitors.text']({ ids: null })
    const before = definitions()
    expect(await handlers()['monitors.import']({ text })).toEqual({ added: 0, changed: 0 })
    for (const { id } of bench.watch.views()) bench.watch.remove([id])
    expect(await handlers()['monitors.import']({ text })).toEqual({ added: 2, changed: 0 })
    expect(new Set(definitions())).toEqual(new Set(before))
  })

  it('are those that were asked for, in a file when it is a file that is wanted', async () => {
    const id = bench.watch.add(port('Ledger'))
    bench.watch.add(port('Checkout'))
    const { text } = await handlers()['monitors.text']({ ids: [id, 'gone'] })
    expect(text).toMatch(/^- name: Ledger\n/)
    expect(text).not.toContain('Checkout')
    expect(await handlers()['monitors.export']({ ids: [id] })).toEqual({
      outcome: 'download',
      fileName: 'monitors.yaml',
      text,
    })
  })

  it('bring a monitor of the runbook back that was removed here', async () => {
    bench.watch.setRunbook('runbook', [port('Ledger')], [])
    bench.watch.remove([idOf('Ledger')])
    const text = '- { name: Ledger, kind: tcp, host: 127.0.0.1, port: 10, interval: 1 day }'
    expect(await handlers()['monitors.import']({ text })).toEqual({ added: 1, changed: 0 })
    expect(bench.watch.views()).toMatchObject([
      { source: 'runbook', removedHere: false, changedHere: true, definition: { port: 10 } },
    ])
  })
})

describe('what is done with several', () => {
  it('passes over what is gone, removed or paused', async () => {
    bench.watch.setRunbook('runbook', [port('Ledger'), port('Checkout')], [])
    const handlers = bulkHandlers(bench.watch)
    const ids = [idOf('Ledger'), idOf('Checkout'), 'gone']
    await handlers['monitors.pause']({ ids, paused: true })
    expect(bench.watch.views().map(({ status }) => status)).toEqual(['paused', 'paused'])
    await handlers['monitors.check']({ ids })
    expect(bench.watch.views().map(({ checking }) => checking)).toEqual([false, false])
    await handlers['monitors.remove']({ ids })
    await handlers['monitors.pause']({ ids, paused: false })
    expect(bench.watch.views().map(({ removedHere }) => removedHere)).toEqual([true, true])
    await handlers['monitors.restore']({ ids: ids.slice(0, 2) })
    expect(bench.watch.views().map(({ removedHere }) => removedHere)).toEqual([false, false])
  })
})
