import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#main/store/database'
import type { Hit } from '#shared/search/found'
import { eventually } from '../../eventually'
import { withWatchkeeper } from '../companion/fixture'
import type { Watchkeeper } from '../companion/watchkeeper'
import { titlesOf } from './fixture'

const { start, restart, folder, dataFolder } = withWatchkeeper()

const ledger = '# Ledger\n\n## Reconciliation\n\nAsk the treasury.\n'
const definition = { kind: 'disk', name: 'Quagga volume', interval: '1h' }

/** The titles found for a text, as soon as they are these. */
async function finds(
  watchkeeper: Watchkeeper,
  text: string,
  titles: Record<string, string[]>,
): Promise<Hit[]> {
  return eventually(async () => {
    const found = await watchkeeper.ask('search.find', { text, limit: 5 })
    expect(titlesOf(found)).toEqual(titles)
    return found.groups.flatMap(({ hits }) => hits)
  })
}

describe('the search', () => {
  test('finds in every runbook that was opened, and what it says now', async () => {
    const path = join(folder(), 'ledger.md')
    await writeFile(path, ledger)
    const watchkeeper = await start()
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    const [hit] = await finds(watchkeeper, 'treasury', { section: ['Reconciliation'] })
    expect(hit?.target).toEqual({ kind: 'section', runbook: path, sectionId: 'reconciliation' })

    await writeFile(path, ledger.replace('treasury', 'chancellery'))
    await finds(watchkeeper, 'chancellery', { section: ['Reconciliation'] })
    await finds(watchkeeper, 'treasury', {})
    await watchkeeper.ask('runbook.openSample', null)
    await finds(watchkeeper, 'chancellery', { section: ['Reconciliation'] })
  })

  test('finds monitors while they are there', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('monitor.add', { definition })
    const [hit] = await finds(watchkeeper, 'quagga volume', { monitor: ['Quagga volume'] })
    expect(hit?.target).toEqual({ kind: 'monitor', monitorId: id })
    await watchkeeper.ask('monitor.update', { id, definition: { ...definition, name: 'Okapi' } })
    await finds(watchkeeper, 'okapi', { monitor: ['Okapi'] })
    await watchkeeper.ask('monitor.remove', { id })
    await finds(watchkeeper, 'okapi', {})
  })

  test('finds what was written in the log and in handovers, also after a restart', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('shift.start', { person: 'Ada', plannedEndAt: null })
    await watchkeeper.ask('log.write', { text: 'Drained the zebra queue' })
    const { id: shiftId } = await watchkeeper.until(({ shift }) => shift)
    await watchkeeper.ask('handover.draft', { shiftId })
    await watchkeeper.ask('handover.add', { shiftId, section: 'notes', text: 'The zebra is quiet.' })
    const titles = { log: ['Drained the zebra queue'], handover: ['Handover'] }
    const [entry] = await finds(watchkeeper, 'zebra', titles)
    expect(entry?.place).toBe('Ada')
    await finds(await restart(watchkeeper), 'zebra', titles)
  })

  test('finds incidents by their title, their timeline and what was written of their report', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('incident.open', {
      title: 'Quokka outage',
      severity: 'P1',
      origin: { kind: 'nothing' },
      alertIds: [],
      startedAt: null,
    })
    const content = { kind: 'note', text: 'The wombat cache was cold' } as const
    await watchkeeper.ask('incident.write', { id, content, at: null, corrects: null })
    const [hit] = await finds(watchkeeper, 'wombat', { incident: ['Quokka outage'] })
    expect(hit).toMatchObject({
      target: { kind: 'incident', incidentId: id },
      place: 'P1 incident, open',
      snippet: expect.stringContaining('wombat cache'),
    })
    await watchkeeper.ask('incident.saveReport', { id, section: 'cause', text: 'A **numbat** in the cable' })
    await finds(watchkeeper, 'numbat cable', { incident: ['Quokka outage'] })
    await finds(await restart(watchkeeper), 'numbat cable', { incident: ['Quokka outage'] })
  })

  test('catches up on what was written while it did not look', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('shift.start', { person: 'Ada', plannedEndAt: null })
    await watchkeeper.ask('log.write', { text: 'Drained the zebra queue' })
    await watchkeeper.ask('monitor.add', { definition })
    await finds(watchkeeper, 'quagga', { monitor: ['Quagga volume'] })
    await watchkeeper.stop()
    const database = openDatabase(join(dataFolder(), 'watchkeeper.db'))
    database.exec(`DELETE FROM document WHERE title LIKE '%zebra%'; DELETE FROM monitor`)
    database.close()
    const again = await start()
    await finds(again, 'zebra', { log: ['Drained the zebra queue'] })
    await finds(again, 'quagga', {})
  })

  test('refuses what no person types', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('search.find', { text: 'x'.repeat(201), limit: 5 })).toMatchObject({
      code: 'invalid',
    })
  })
})
