import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { State } from '#shared/state'
import { withWatchkeeper } from './fixture'
import { RecordingNotifier, type Watchkeeper } from './watchkeeper'

const { start, folder, dataFolder } = withWatchkeeper()

/** A runbook with so many monitors, one of which fails. */
function writeRunbook(monitors: number): void {
  const file = join(folder(), 'runbook.md')
  const list = Array.from(
    { length: monitors },
    (_, index) =>
      `- { name: Export ${index}, group: Exports, kind: file, path: '${index === 7 ? join(folder(), 'nowhere') : file}', interval: 1 hour, failAfter: 1 }`,
  )
  const text = [
    '# Exports',
    '## Planned maintenance windows',
    '### Exports',
    '- **Day:** Sunday\n- **Time:** 2:00 AM - 4:00 AM, local time',
    '```yaml monitors',
    ...list,
    '```',
  ]
  writeFileSync(file, text.join('\n\n'))
  mkdirSync(dataFolder(), { recursive: true })
  const preferences = { runbookPath: file, bundleSeconds: 0, welcome: 'over' }
  writeFileSync(join(dataFolder(), 'preferences.json'), JSON.stringify(preferences))
}

/** Lets an alert open and be told, and ends in good order. */
async function oneAlertLater(): Promise<string> {
  const watchkeeper = await start()
  await watchkeeper.until(({ monitors }) => (Object.keys(monitors).length > 7 ? true : null))
  await watchkeeper.check(watchkeeper.monitorNamed('Export 7').id)
  const [alert] = Object.values(watchkeeper.state().alerts)
  if (alert === undefined) throw new Error('no alert opened')
  await watchkeeper.stop()
  expect(watchkeeper.notifier.titles()).toHaveLength(1)
  return alert.id
}

/** Starts again; returns what a window is given first and what stands a moment later, before the monitors may begin. */
async function startAgain(): Promise<{ first: State; later: State; watchkeeper: Watchkeeper }> {
  const seen: State[] = []
  const watchkeeper = await start({
    notifier: new RecordingNotifier(),
    async onFirstState({ state }) {
      seen.push(structuredClone(state()))
      await new Promise((resolve) => setImmediate(resolve))
      seen.push(structuredClone(state()))
    },
  })
  const [first, later] = seen
  if (first === undefined || later === undefined) throw new Error('there was no first state')
  return { first, later, watchkeeper }
}

test('of a large runbook all but the monitors is there before they are enrolled, and nothing is told again', async () => {
  writeRunbook(120)
  const alertId = await oneAlertLater()
  const { first, later, watchkeeper } = await startAgain()

  expect(first).toMatchObject({ monitorsRead: false, monitors: {}, alerts: { [alertId]: { state: 'open' } } })
  expect(first.runbook?.model.monitors).toHaveLength(120)
  expect(later).toMatchObject({ monitorsRead: false, monitors: {} })

  const state = watchkeeper.state()
  expect(state.monitorsRead).toBe(true)
  expect(Object.keys(state.monitors)).toHaveLength(120)
  expect(watchkeeper.monitorNamed('Export 7').status).toBe('critical')
  expect(state.alerts[alertId]).toEqual(first.alerts[alertId])
  expect(first.maintenance).not.toEqual([])
  expect(state.maintenance).toEqual(first.maintenance)
  await watchkeeper.stop()
  expect(watchkeeper.notifier.titles()).toEqual([])
})

test('the monitors of a small runbook are in the first state', async () => {
  writeRunbook(20)
  await oneAlertLater()
  const { first } = await startAgain()
  expect(first.monitorsRead).toBe(true)
  expect(Object.keys(first.monitors)).toHaveLength(20)
})
