import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, dataFolder } = withWatchkeeper()

test('the first start shows the sample, without a word of warning', async () => {
  const watchkeeper = await start()
  const state = await watchkeeper.ask('state.get', null)
  expect(state).toMatchObject({
    companion: { version: '1.2.3', door: 'browser', dataFolder: dataFolder(), zone: 'Europe/Stockholm' },
    runbook: { path: null, trouble: null },
    shift: null,
    drafts: [],
    logDraft: '',
    notices: [],
    alerts: {},
    log: {},
  })
  expect(state.companion.person).not.toBe('')
  expect(state.runbook?.model.document.name).toBe('Harbour Payments')
  expect(state.runbook?.model.checklists.length).toBeGreaterThan(5)
  expect(Object.values(state.monitors).map(({ definition }) => definition.kind)).toEqual([
    'cpu',
    'memory',
    'disk',
  ])
})

test('the text of the runbook is asked for apart, and is the one that is shown', async () => {
  const watchkeeper = await start()
  const { version, text } = await watchkeeper.ask('runbook.text', null)
  expect(version).toBe(watchkeeper.state().runbook?.version)
  expect(text).toMatch(/^# Harbour Payments operations runbook/)
})

test('the laptop itself is checked, by the thresholds of the sample', async () => {
  const watchkeeper = await start()
  const { id } = watchkeeper.monitorNamed('Memory of this laptop')
  const checked = await watchkeeper.check(id)
  expect(checked.last).toMatchObject({ outcome: 'answered', unit: 'fraction' })
  expect(checked.thresholds?.source).toMatch(/in the runbook$/)
  const { samples } = await watchkeeper.ask('monitor.samples', { id, from: 0, to: Date.now() })
  // The store keeps fewer digits than were measured.
  const { value = null, duration = 0 } = checked.last ?? {}
  expect(samples).toContainEqual({
    ...checked.last,
    value: expect.closeTo(value ?? Number.NaN, 5),
    duration: expect.closeTo(duration, 0),
  })
})

test('what is asked wrongly is refused, and nothing breaks', async () => {
  const watchkeeper = await start()
  const gone = { id: 'no such thing' }
  expect(await watchkeeper.refusal('monitor.check', gone)).toMatchObject({ code: 'not found' })
  expect(await watchkeeper.refusal('monitor.restore', gone)).toMatchObject({ code: 'not found' })
  expect(await watchkeeper.refusal('alert.acknowledge', gone)).toMatchObject({ code: 'not found' })
  expect(await watchkeeper.refusal('log.write', { text: '   ' })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'text' }],
  })
  expect(await watchkeeper.refusal('link.open', { href: 'file:///etc/passwd' })).toMatchObject({
    code: 'refused',
    sentence: 'Watchkeeper opens web, mail and telephone addresses only.',
  })
  expect(await watchkeeper.refusal('runbook.open', { path: null, kind: 'file' })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'path' }],
  })
  expect(await watchkeeper.ask('link.open', { href: 'tel:+46855501' })).toEqual({ outcome: 'window' })
  expect(watchkeeper.state().notices).toEqual([])
})
