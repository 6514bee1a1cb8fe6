import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { draftOf, incoming, laptops, shiftOf } from './laptops'

const { laptopOf, startAgain, fileNames, inFolder } = laptops()

describe('an accepted handover', () => {
  test('that was accepted when the end came is taken over at the next start', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    await noor.ask('followUp.add', {
      incidentId: null,
      text: { text: 'Order a new rudder', owner: 'Ada', dueAt: null },
    })
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    const { noteId } = await incoming(ines)
    await ines.ask('handover.accept', { noteId, lines: null })
    await ines.stop()
    const database = new BetterSqlite3(inFolder('Ines', 'watchkeeper.db'))
    database.exec('UPDATE handover_document SET taken_over_at = NULL; DELETE FROM follow_up')
    database.close()
    const again = await startAgain('Ines')
    await again.until(({ followUps }) => Object.values(followUps)[0])
    await again.stop()
    const look = new BetterSqlite3(inFolder('Ines', 'watchkeeper.db'), { readonly: true })
    const pending = look.prepare(
      `SELECT 1 FROM handover_document WHERE kind = 'acceptance' AND taken_over_at IS NULL`,
    )
    expect(pending.all()).toEqual([])
    look.close()
  })

  test('begins a checklist on demand anew where it was done here before', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    const { key = '', items = [] } = noor.state().runbook?.model.checklists[0] ?? {}
    const subject = { kind: 'checklist' as const, checklistKey: key }
    for (const { key: itemKey } of items) await ines.ask('run.tick', { subject, itemKey, ticked: true })
    await noor.ask('run.tick', { subject, itemKey: items[0]?.key ?? '', ticked: true })
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    const { noteId } = await incoming(ines)
    await ines.ask('handover.accept', { noteId, lines: null })
    await ines.ask('run.tick', { subject, itemKey: items[1]?.key ?? '', ticked: true })
    const runs = await ines.until(({ runs: shown }) =>
      Object.values(shown).every(({ completedAt }) => completedAt !== null) && Object.keys(shown).length === 2
        ? Object.values(shown)
        : null,
    )
    expect(runs.flatMap(({ ticks }) => ticks.map(({ by }) => by)).sort()).toEqual([
      'Ines',
      'Ines',
      'Ines',
      'Noor',
    ])
  })

  test('brings the pictures of a timeline, each once', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    const { id } = await noor.ask('incident.open', {
      title: 'The ferry does not move',
      severity: 'P1',
      origin: { kind: 'nothing' },
      alertIds: [],
      startedAt: null,
    })
    const base64 = Buffer.from('89504e470d0a1a0a0badcafe', 'hex').toString('base64')
    await noor.ask('incident.write', {
      id,
      content: { kind: 'picture', type: 'image/png', base64, text: 'The rudder' },
      at: null,
      corrects: null,
    })
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    await noor.ask('handover.add', { shiftId: await shiftOf(noor), section: 'notes', text: 'Once more.' })
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    expect(await fileNames('picture')).toHaveLength(1)
    const { noteId } = await incoming(ines)
    await ines.ask('handover.accept', { noteId, lines: null })
    const { entries } = await ines.ask('incident.read', { id })
    const picture = entries.flatMap(({ content }) => (content.kind === 'picture' ? [content] : []))[0]
    expect(picture?.text).toBe('The rudder')
    expect(await ines.ask('incident.picture', { pictureId: picture?.pictureId ?? '' })).toEqual({
      type: 'image/png',
      base64,
    })
  })
})
