import { expect, test } from 'vitest'
import type { Checklist } from '#shared/runbook/model'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, type Watchkeeper } from './watchkeeper'

const { start, restart } = withWatchkeeper()
/** The day on which summer time ends. */
const longestDay = 25 * 60 * 60_000

function checklist(watchkeeper: Watchkeeper, title: string): Checklist {
  const found = watchkeeper.state().runbook?.model.checklists.find((one) => one.title.startsWith(title))
  if (found === undefined) throw new Error(`The sample has no checklist ${title}.`)
  return found
}

async function tick(
  watchkeeper: Watchkeeper,
  { key }: Checklist,
  itemKey: string,
  ticked = true,
): Promise<void> {
  const subject = { kind: 'checklist' as const, checklistKey: key }
  await watchkeeper.ask('run.tick', { subject, itemKey, ticked })
}

async function tickAll(watchkeeper: Watchkeeper, list: Checklist): Promise<void> {
  for (const item of list.items) await tick(watchkeeper, list, item.key)
}

const runs = (watchkeeper: Watchkeeper) => Object.values(watchkeeper.state().runs)

test('a tick says who and when, and is there after a restart', async () => {
  const watchkeeper = await start()
  await watchkeeper.ask('preferences.change', { name: 'Ines' })
  const morning = checklist(watchkeeper, 'Morning')
  const [first, second] = morning.items
  const before = Date.now()
  await tick(watchkeeper, morning, first?.key ?? '')
  await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt: null })
  await tick(watchkeeper, morning, second?.key ?? '')
  // A second tick of the same item changes nothing.
  await tick(watchkeeper, morning, first?.key ?? '')

  const again = await restart(watchkeeper)
  expect(runs(again)).toMatchObject([
    {
      subject: { kind: 'checklist', checklistKey: morning.key },
      completedAt: null,
      ticks: [
        { itemKey: first?.key, text: first?.text, by: 'Ines', at: expect.any(Number) },
        { itemKey: second?.key, text: second?.text, by: 'Noor', at: expect.any(Number) },
      ],
    },
  ])
  expect(runs(again)[0]?.ticks[0]?.at).toBeGreaterThanOrEqual(before)
})

test('a tick is taken back, and stays so', async () => {
  const watchkeeper = await start()
  const morning = checklist(watchkeeper, 'Morning')
  const itemKey = morning.items[0]?.key ?? ''
  await tick(watchkeeper, morning, itemKey)
  await tick(watchkeeper, morning, itemKey, false)
  await watchkeeper.until((state) => (Object.values(state.runs)[0]?.ticks.length === 0 ? true : null))
  const again = await restart(watchkeeper)
  expect(runs(again)).toMatchObject([{ ticks: [] }])
})

test('a checklist that is done is written in the log, and so is one that no longer is', async () => {
  const watchkeeper = await start()
  const morning = checklist(watchkeeper, 'Morning')
  await tickAll(watchkeeper, morning)
  await watchkeeper.until((state) => Object.values(state.runs)[0]?.completedAt)
  const count = morning.items.length
  expect(watchkeeper.logTexts()).toEqual([`Checklist done: ${morning.title}, ${count} of ${count}.`])
  await tick(watchkeeper, morning, morning.items[0]?.key ?? '', false)
  await watchkeeper.until((state) => (Object.values(state.runs)[0]?.completedAt === null ? true : null))
  expect(watchkeeper.logTexts()).toContain(`Checklist reopened: ${morning.title}.`)
})

test('the next day a daily checklist begins anew, and yesterday’s ticks stay with yesterday', async () => {
  const clock = new AdvancedClock()
  const watchkeeper = await start({ clock })
  const morning = checklist(watchkeeper, 'Morning')
  const itemKey = morning.items[0]?.key ?? ''
  await tick(watchkeeper, morning, itemKey)
  clock.advance(longestDay)
  await tick(watchkeeper, morning, itemKey)
  const both = await watchkeeper.until((state) =>
    Object.values(state.runs).length === 2 ? Object.values(state.runs) : null,
  )
  expect(both.map(({ ticks }) => ticks.length)).toEqual([1, 1])
  expect(new Set(both.map(({ periodStart }) => periodStart)).size).toBe(2)
})

test('a checklist on demand is begun anew by a person, one that recurs is not', async () => {
  const watchkeeper = await start()
  const recovery = checklist(watchkeeper, 'Recovery of the ledger')
  await tickAll(watchkeeper, recovery)
  const done = await watchkeeper.until((state) => Object.values(state.runs).find((run) => run.completedAt))
  await watchkeeper.ask('run.restart', { checklistKey: recovery.key })
  await watchkeeper.until((state) => (state.runs[done.id] === undefined ? true : null))
  expect(runs(watchkeeper)).toMatchObject([{ ticks: [], completedAt: null, periodStart: null }])

  const morning = checklist(watchkeeper, 'Morning')
  expect(await watchkeeper.refusal('run.restart', { checklistKey: morning.key })).toMatchObject({
    code: 'refused',
    sentence: `"${morning.title}" starts again by itself when it is next due.`,
  })
})

test('what the runbook no longer has cannot be ticked', async () => {
  const watchkeeper = await start()
  const morning = checklist(watchkeeper, 'Morning')
  const gone = { kind: 'checklist' as const, checklistKey: 'gone' }
  expect(
    await watchkeeper.refusal('run.tick', { subject: gone, itemKey: 'any', ticked: true }),
  ).toMatchObject({ code: 'not found', sentence: expect.stringContaining('no longer has this checklist') })
  const subject = { kind: 'checklist' as const, checklistKey: morning.key }
  expect(await watchkeeper.refusal('run.tick', { subject, itemKey: 'gone', ticked: true })).toMatchObject({
    code: 'not found',
    sentence: expect.stringContaining('no longer has this step'),
  })
  const unknownAlert = { kind: 'alert' as const, alertId: 'gone' }
  expect(
    await watchkeeper.refusal('run.tick', { subject: unknownAlert, itemKey: 'any', ticked: true }),
  ).toMatchObject({ code: 'not found' })
})
