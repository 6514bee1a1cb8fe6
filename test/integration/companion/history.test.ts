import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, restart } = withWatchkeeper()

test('the history of a monitor is told from its first check on, and after a restart', async () => {
  const watchkeeper = await start()
  const { id } = watchkeeper.monitorNamed('Memory of this laptop')
  const checked = await watchkeeper.check(id)
  const at = checked.last?.at ?? 0
  const again = await restart(watchkeeper)

  const history = await again.ask('monitor.history', { id, from: at - 1000, to: at + 1 })
  expect(history).toMatchObject({ width: 0, unit: 'fraction', alerts: [] })
  expect(history.points.at(-1)).toMatchObject({ at, status: checked.last?.status, checks: 1 })

  const figures = await again.ask('monitor.figures', { id, span: '24h' })
  expect(figures.checks).toBeGreaterThan(0)
  expect(figures.values?.unit).toBe('fraction')

  const { days, strips } = await again.ask('monitors.strips', null)
  expect(days).toHaveLength(30)
  expect(strips[id]?.at(-1)).not.toBeNull()
})

test('of a monitor that is not there, nothing is told', async () => {
  const watchkeeper = await start()
  const gone = { id: 'no such thing' }
  expect(await watchkeeper.refusal('monitor.figures', { ...gone, span: '7d' })).toMatchObject({
    code: 'not found',
  })
  expect(await watchkeeper.refusal('monitor.history', { ...gone, from: 0, to: 1 })).toMatchObject({
    code: 'not found',
  })
})
