import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../../eventually'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, type Watchkeeper } from './watchkeeper'

const { start, folder } = withWatchkeeper()
const hour = 60 * 60_000

/** Opens a runbook with an hourly checklist, and lets an hour pass, over a restart. */
async function anHourLater(prepare: (watchkeeper: Watchkeeper) => Promise<void> = async () => {}) {
  const path = join(folder(), 'runbook.md')
  writeFileSync(path, '# Tide gauge\n\n## Hourly health checks\n\n- [ ] The gauge moves\n')
  const clock = new AdvancedClock()
  const before = await start({ clock })
  await before.ask('runbook.open', { path, kind: 'file' })
  await prepare(before)
  await before.stop()
  expect(before.notifier.titles()).toEqual([])
  clock.advance(hour)
  return { watchkeeper: await start({ clock }), clock }
}

test('a checklist that is overdue is told quietly, leads to it, and is not told again after a restart', async () => {
  const { watchkeeper, clock } = await anHourLater()
  await eventually(() => expect(watchkeeper.notifier.shown).toHaveLength(1))
  const [list] = watchkeeper.state().runbook?.model.checklists ?? []
  expect(watchkeeper.notifier.shown).toMatchObject([
    {
      title: expect.stringMatching(/^Overdue: Hourly/),
      urgency: 'low',
      subject: { kind: 'checklist', id: list?.key },
    },
  ])
  await watchkeeper.stop()
  const again = await start({ clock })
  await again.stop()
  expect(again.notifier.titles()).toEqual([])
})

test('while nobody has the shift nobody is reminded', async () => {
  const { watchkeeper } = await anHourLater(async (before) => {
    await before.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    await before.ask('shift.end', null)
  })
  await watchkeeper.stop()
  expect(watchkeeper.notifier.titles()).toEqual([])
})

test('one that was done before is not told', async () => {
  const { watchkeeper, clock } = await anHourLater(async (before) => {
    await before.ask('preferences.change', { presentation: { until: null, letsMostSevere: false } })
  })
  const [list] = watchkeeper.state().runbook?.model.checklists ?? []
  const subject = { kind: 'checklist', checklistKey: list?.key ?? '' } as const
  await watchkeeper.ask('run.tick', { subject, itemKey: list?.items[0]?.key ?? '', ticked: true })
  await watchkeeper.ask('preferences.change', { presentation: null })
  await watchkeeper.stop()
  expect(watchkeeper.notifier.titles()).toEqual([])
  const again = await start({ clock })
  await again.stop()
  expect(again.notifier.titles()).toEqual([])
})
