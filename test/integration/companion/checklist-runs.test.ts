import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, type Watchkeeper } from './watchkeeper'

const { folder, start, restart } = withWatchkeeper()
const hour = 60 * 60_000

const runbook = `# Ferry operations

## Morning checklist

- [ ] Check the ferry API
- [ ] Read the notices

## Start of shift checklist

- [ ] Say hello

## Change checklist

- [ ] Tell the crew
- [ ] Watch the engine
`

let path: string
beforeEach(async () => {
  path = join(folder(), 'ferry.md')
  await writeFile(path, runbook)
})

async function open(clock?: AdvancedClock): Promise<Watchkeeper> {
  const watchkeeper = await start(clock === undefined ? {} : { clock })
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  await watchkeeper.until(({ runbook: shown }) => (shown?.path === path ? true : null))
  await watchkeeper.ask('preferences.change', { name: 'Ines' })
  return watchkeeper
}

function checklistOf(watchkeeper: Watchkeeper, title: string) {
  const found = watchkeeper.state().runbook?.model.checklists.find((one) => one.title.startsWith(title))
  if (found === undefined) throw new Error(`There is no checklist ${title}.`)
  const [first, second] = found.items.map(({ key }) => key)
  return { key: found.key, first: first ?? '', second: second ?? '' }
}
function logged(watchkeeper: Watchkeeper, text: string) {
  return watchkeeper.until(({ log }) => Object.values(log).find((entry) => entry.text === text))
}

const subjectOf = (checklistKey: string) => ({ kind: 'checklist' as const, checklistKey })
const onlyRun = (watchkeeper: Watchkeeper) =>
  watchkeeper.until(({ runs }) =>
    Object.values(runs).find(({ ticks, skipped }) => ticks.length > 0 || skipped !== null),
  )

describe('an item', () => {
  test('may be not applicable, with a note that can be changed, over a restart', async () => {
    const watchkeeper = await open()
    const { key, first, second } = checklistOf(watchkeeper, 'Morning')
    const subject = subjectOf(key)
    await watchkeeper.ask('run.tick', {
      subject,
      itemKey: first,
      ticked: true,
      state: 'not applicable',
      note: 'in dock',
    })
    await watchkeeper.ask('run.tick', { subject, itemKey: second, ticked: true })
    await watchkeeper.ask('run.note', { subject, itemKey: first, note: 'in the dry dock' })
    const again = await restart(watchkeeper)
    const run = await onlyRun(again)
    expect(run.ticks).toMatchObject([
      { itemKey: first, state: 'not applicable', note: 'in the dry dock', by: 'Ines' },
      { itemKey: second, state: 'done', note: null },
    ])
    expect(run.completedAt).not.toBeNull()
    await again.ask('run.tick', { subject, itemKey: first, ticked: false })
    expect(await again.refusal('run.note', { subject, itemKey: first, note: 'x' })).toMatchObject({
      code: 'not found',
    })
  })
})

describe('a run', () => {
  test('is skipped with a reason, told in the log, and taken up again', async () => {
    const watchkeeper = await open()
    const { key } = checklistOf(watchkeeper, 'Morning')
    await watchkeeper.ask('run.skip', { checklistKey: key, reason: 'a holiday' })
    expect((await onlyRun(watchkeeper)).skipped).toMatchObject({ by: 'Ines', reason: 'a holiday' })
    await logged(watchkeeper, 'Checklist skipped by Ines: Morning checklist (a holiday).')
    await watchkeeper.ask('run.skip', { checklistKey: key, reason: null })
    await watchkeeper.until(({ runs }) => (Object.values(runs)[0]?.skipped === null ? true : null))

    const change = checklistOf(watchkeeper, 'Change')
    expect(await watchkeeper.refusal('run.skip', { checklistKey: change.key, reason: 'x' })).toMatchObject({
      code: 'refused',
    })
  })

  test('of a shift’s checklist is another one in another shift', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await open(clock)
    const { key, first } = checklistOf(watchkeeper, 'Start of shift')
    for (const person of ['Ines', 'Noor']) {
      await watchkeeper.ask('shift.start', { person, plannedEndAt: null })
      await watchkeeper.ask('run.tick', { subject: subjectOf(key), itemKey: first, ticked: true })
      clock.advance(8 * hour)
      await watchkeeper.ask('shift.end', null)
    }
    const both = await watchkeeper.until(({ runs }) =>
      Object.keys(runs).length === 2 ? Object.values(runs) : null,
    )
    expect(both.map(({ ticks }) => ticks[0]?.by).sort()).toEqual(['Ines', 'Noor'])
    expect(both.every(({ completedAt }) => completedAt !== null)).toBe(true)
  })

  test('shows in the history and in its file', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await open(clock)
    const { key } = checklistOf(watchkeeper, 'Morning')
    const from = clock.now()
    clock.advance(48 * hour)
    await watchkeeper.ask('run.skip', { checklistKey: key, reason: 'a holiday' })
    const span = { from, to: clock.now() + hour }
    const { histories } = await watchkeeper.ask('checklist.history', span)
    const morning = histories.find(({ checklistKey }) => checklistKey === key)
    expect(morning?.cells.length).toBeGreaterThanOrEqual(1)
    expect(morning?.cells.map(({ outcome }) => outcome)).toContain('missed')
    const file = await watchkeeper.ask('checklist.export', span)
    expect(file).toMatchObject({ outcome: 'download', fileName: 'checklists.csv' })
    expect(file.outcome === 'download' && file.text).toContain('Morning checklist')
  })
})

describe('an item that is linked to a monitor', () => {
  test('ticks itself once the run has begun and the monitor is ok, and says what was seen', async () => {
    const server = await startHttp((_, response) => response.end('ok'))
    const watchkeeper = await open()
    const { key, first, second } = checklistOf(watchkeeper, 'Morning')
    const { id } = await watchkeeper.ask('monitor.add', {
      definition: { kind: 'http', name: 'Ferry API', url: server.url, interval: '1h' },
    })
    await watchkeeper.ask('item.link', { checklistKey: key, itemKey: first, monitorId: id })
    await watchkeeper.check(id)
    expect(Object.values(watchkeeper.state().runs)).toEqual([])

    await watchkeeper.ask('run.tick', { subject: subjectOf(key), itemKey: second, ticked: true })
    await onlyRun(watchkeeper)
    await watchkeeper.check(id)
    const run = await watchkeeper.until(({ runs }) =>
      Object.values(runs).find(({ ticks }) => ticks.length === 2),
    )
    expect(run.ticks.find(({ itemKey }) => itemKey === first)).toMatchObject({
      state: 'checked',
      by: 'Watchkeeper',
      note: expect.stringMatching(/^Ferry API: .*ms$/),
    })

    await watchkeeper.ask('run.tick', { subject: subjectOf(key), itemKey: first, ticked: false })
    await watchkeeper.until(({ runs }) => (runs[run.id]?.ticks.length === 1 ? true : null))
    await watchkeeper.check(id)
    expect(watchkeeper.state().runs[run.id]?.ticks).toHaveLength(1)
    await server.close()
  })

  test('is left alone once the runbook has it no more, and where its run is of a day before', async () => {
    const server = await startHttp((_, response) => response.end('ok'))
    const clock = new AdvancedClock()
    const watchkeeper = await open(clock)
    const { key, first, second } = checklistOf(watchkeeper, 'Morning')
    const { id } = await watchkeeper.ask('monitor.add', {
      definition: { kind: 'http', name: 'Ferry API', url: server.url, interval: '1h' },
    })
    await watchkeeper.ask('item.link', { checklistKey: key, itemKey: first, monitorId: id })
    await watchkeeper.ask('run.tick', { subject: subjectOf(key), itemKey: second, ticked: true })
    const run = await onlyRun(watchkeeper)
    clock.advance(25 * hour)
    await watchkeeper.check(id)
    expect(Object.keys(watchkeeper.state().runs)).toEqual([run.id])

    await watchkeeper.ask('run.tick', { subject: subjectOf(key), itemKey: second, ticked: true })
    await watchkeeper.until(({ runs }) => (Object.keys(runs).length === 2 ? true : null))
    await writeFile(path, runbook.replace('Check the ferry API', 'Check the other API'))
    await watchkeeper.until(({ runbook: shown }) =>
      shown?.model.checklists.some(({ items }) => items.some(({ text }) => text.includes('other'))) === true
        ? true
        : null,
    )
    clock.advance(1_000)
    await watchkeeper.check(id)
    const ticked = Object.values(watchkeeper.state().runs).flatMap(({ ticks }) => ticks)
    expect(ticked.map(({ itemKey }) => itemKey)).toEqual([second, second])
    await server.close()
  })

  test('is checked when a person asks, and what is not well is told', async () => {
    const server = await startHttp((_, response) => {
      response.statusCode = 503
      response.end()
    })
    const watchkeeper = await open()
    const { key, first, second } = checklistOf(watchkeeper, 'Morning')
    const add = async (name: string, url: string, itemKey: string) => {
      const { id } = await watchkeeper.ask('monitor.add', {
        definition: { kind: 'http', name, url, interval: '1h', failAfter: 1 },
      })
      await watchkeeper.check(id)
      await watchkeeper.ask('item.link', { checklistKey: key, itemKey, monitorId: id })
      return id
    }
    await add('Ferry API', server.url, first)
    const reply = await watchkeeper.ask('run.check', { checklistKey: key, changeId: null })
    expect(reply).toEqual({
      checked: 0,
      open: [{ itemKey: first, why: expect.stringContaining('Ferry API is critical') }],
    })

    await watchkeeper.ask('item.link', { checklistKey: key, itemKey: first, monitorId: null })
    const well = await startHttp((_, response) => response.end('ok'))
    await add('Notices', well.url, second)
    expect(await watchkeeper.ask('run.check', { checklistKey: key, changeId: null })).toEqual({
      checked: 1,
      open: [],
    })
    await server.close()
    await well.close()
  })
})

describe('a change', () => {
  const entry = (clock: AdvancedClock) => ({
    title: 'New propeller',
    category: null,
    approvedBy: 'Noor',
    rollbackPlan: 'The old one.',
    startsAt: clock.now() + hour,
    endsAt: clock.now() + 2 * hour,
    announcedAt: null,
  })

  test('is planned, carried out with its checklist, and done, over a restart', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await open(clock)
    const { id } = await watchkeeper.ask('change.add', { entry: entry(clock) })
    await watchkeeper.ask('change.move', { id, state: 'in progress' })
    const { key, first, second } = checklistOf(watchkeeper, 'Change')
    const subject = { kind: 'change' as const, changeId: id, checklistKey: key }
    for (const itemKey of [first, second])
      await watchkeeper.ask('run.tick', { subject, itemKey, ticked: true })

    const again = await restart(watchkeeper)
    expect(again.state().changes[id]).toMatchObject({ state: 'in progress', createdBy: 'Ines' })
    expect(Object.values(again.state().runs).find((run) => run.subject.kind === 'change')).toMatchObject({
      title: 'Change checklist: New propeller',
      completedAt: expect.any(Number),
    })
    await again.ask('change.move', { id, state: 'done' })
    await again.until(({ changes }) => changes[id]?.endedAt)
    for (const step of ['planned by', 'in progress, by', 'done, by'])
      await logged(again, `Change ${step} Ines: New propeller.`)
    expect(await again.refusal('change.update', { id, entry: entry(clock) })).toMatchObject({
      code: 'refused',
    })
    expect(await again.refusal('change.move', { id, state: 'planned' })).toMatchObject({ code: 'refused' })
  })

  test('cannot end before it begins, and is edited until it is over', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await open(clock)
    const plan = entry(clock)
    expect(
      await watchkeeper.refusal('change.add', { entry: { ...plan, endsAt: plan.startsAt } }),
    ).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'endsAt' }],
    })
    const { id } = await watchkeeper.ask('change.add', { entry: plan })
    await watchkeeper.ask('change.update', { id, entry: { ...plan, title: 'Newer propeller' } })
    await watchkeeper.until(({ changes }) => (changes[id]?.title === 'Newer propeller' ? true : null))
    expect(await watchkeeper.refusal('change.update', { id: 'gone', entry: plan })).toMatchObject({
      code: 'not found',
    })
  })
})
