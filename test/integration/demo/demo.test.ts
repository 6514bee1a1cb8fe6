import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#main/clock'
import { type Demo, prepareDemo } from '#main/demo/demo'
import { installationAt } from '#main/installation'
import { localDayAt } from '#shared/time/local-day'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { Watchkeeper } from '../companion/watchkeeper'

const day = 24 * 60 * 60_000

let demo: Demo
let app: Watchkeeper
beforeAll(async () => {
  demo = await prepareDemo(installationAt(join(project, 'out/main')))
  app = await Watchkeeper.start(demo.dataFolder, { clock: systemClock })
})
afterAll(async () => {
  await app.stop()
  await demo.close()
  expect(existsSync(demo.dataFolder)).toBe(false)
})

test('sixty things are watched, each with a week of history', async () => {
  const { monitors } = app.state()
  expect(Object.keys(monitors)).toHaveLength(60)
  const { id } = app.monitorNamed('Payment page')
  const now = Date.now()
  const { points } = await app.ask('monitor.history', { id, from: now - 7 * day, to: now })
  expect(points.length).toBeGreaterThan(150)
  const { availability } = await app.ask('monitor.figures', { id, span: '7d' })
  expect(availability).toBe(1)
})

test('two alerts stand, one of them acknowledged and in an incident in progress', async () => {
  const alerts = Object.values(app.state().alerts).filter(({ state }) => state !== 'resolved')
  expect(alerts.map(({ monitorName, state }) => `${monitorName}: ${state}`).sort()).toEqual([
    'Checkout API, south hall: open',
    'Issuer line Skagen: acknowledged',
  ])
  const [incident, ...others] = Object.values(app.state().incidents).filter(({ end }) => end === null)
  expect(others).toEqual([])
  const { entries } = await app.ask('incident.read', { id: incident?.id ?? '' })
  expect(entries.length).toBeGreaterThan(5)
})

test('the checklists of the week were kept, but for one that was skipped', async () => {
  const { start: today } = localDayAt(Date.now(), systemClock.zone())
  const { histories } = await app.ask('checklist.history', { from: today - 7 * day, to: today })
  const endOfDay = histories.find(({ title }) => title.startsWith('End of day'))
  const outcomes = endOfDay?.cells.map(({ outcome }) => outcome) ?? []
  expect(outcomes.filter((outcome) => outcome === 'on time')).toHaveLength(6)
  expect(outcomes.filter((outcome) => outcome === 'skipped')).toHaveLength(1)
})

test('a handover waits to be accepted', async () => {
  const [note, ...others] = await app.until(({ handoverExchange: { incoming } }) =>
    incoming.length > 0 ? incoming : null,
  )
  expect(others).toEqual([])
  expect(note).toMatchObject({ person: 'Tomasz Wrona', acceptedBy: null })
  const { lines } = await app.ask('handover.read', { id: note?.noteId ?? '' })
  expect(lines.some(({ text }) => text.includes('Skagen'))).toBe(true)
})

test('it is a shift with a log', () => {
  expect(app.state().shift?.person).toBe('Ines Okafor')
  expect(app.logTexts().some((text) => text.includes('Skagen'))).toBe(true)
})
