import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileText } from '#shared/handover/file'
import type { Note } from '#shared/handover/note'
import { temporaryFolder } from '../watch/harness'
import { AdvancedClock, Watchkeeper } from './watchkeeper'

const runbook = `# Ferry operations

## Recovery checklist

- [ ] Stop the ferry
- [ ] Start the ferry

## Hourly checks

- [ ] Look at the gauge
`

let folder: ReturnType<typeof temporaryFolder>
let running: Watchkeeper[] = []
beforeEach(async () => {
  folder = temporaryFolder()
  await mkdir(shared())
  await writeFile(join(folder.path, 'ferry.md'), runbook)
})
afterEach(async () => {
  const stopping = running
  running = []
  try {
    for (const watchkeeper of stopping) await watchkeeper.stop()
  } finally {
    folder.delete()
  }
})

const shared = () => join(folder.path, 'shared')

/** The laptop of a person, with the team's runbook, and the shared folder where it is wanted. */
async function laptopOf(
  person: string,
  { exchange = true, clock = new AdvancedClock() } = {},
): Promise<Watchkeeper> {
  const watchkeeper = await Watchkeeper.start(join(folder.path, person), { clock })
  running.push(watchkeeper)
  const path = join(folder.path, 'ferry.md')
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  await watchkeeper.until(({ runbook: shown }) => (shown?.path === path ? true : null))
  await watchkeeper.ask('preferences.change', { name: person })
  if (exchange) await watchkeeper.ask('handover.setFolder', { path: shared() })
  return watchkeeper
}

async function startAgain(dataFolder: string): Promise<Watchkeeper> {
  const watchkeeper = await Watchkeeper.start(join(folder.path, dataFolder))
  running.push(watchkeeper)
  return watchkeeper
}

async function draftOf(watchkeeper: Watchkeeper, person: string): Promise<void> {
  await watchkeeper.ask('shift.start', { person, plannedEndAt: null })
  await watchkeeper.ask('log.write', { text: 'Mind the tide. #handover' })
  await watchkeeper.ask('handover.draft', { shiftId: await shiftOf(watchkeeper) })
  await watchkeeper.until(({ drafts }) => drafts[0])
}

async function shiftOf(watchkeeper: Watchkeeper): Promise<string> {
  return (await watchkeeper.until(({ shift }) => shift)).id
}

function incoming(watchkeeper: Watchkeeper) {
  return watchkeeper.until(({ handoverExchange }) => handoverExchange.incoming[0])
}

/** A note as the text of a file whose hash is right. */
function sealed(note: Note): string {
  return fileText({ kind: 'note', note }, (text) => createHash('sha256').update(text).digest('hex'))
}

async function fileNames(kind: string): Promise<string[]> {
  return (await readdir(shared())).filter((name) => name.startsWith(kind))
}

describe('a handover', () => {
  test('keeps what was edited, struck and added when it is brought up to date, over a restart', async () => {
    const noor = await laptopOf('Noor')
    await draftOf(noor, 'Noor')
    const lines = noor.state().drafts[0]?.lines ?? []
    const note = lines.find(({ section }) => section === 'notes')
    const summary = lines.find(({ section }) => section === 'summary')
    expect(note).toMatchObject({ origin: 'data', drafted: expect.stringContaining('Mind the tide.') })
    await noor.ask('handover.write', {
      shiftId: await shiftOf(noor),
      lineId: note?.id ?? '',
      text: 'The tide is high.',
    })
    await noor.ask('handover.strike', {
      shiftId: await shiftOf(noor),
      lineId: summary?.id ?? '',
      struck: true,
    })
    const { lineId } = await noor.ask('handover.add', {
      shiftId: await shiftOf(noor),
      section: 'urgent',
      text: 'Call the harbour.',
    })
    await noor.ask('log.write', { text: 'The fog is gone. #handover' })
    await noor.ask('handover.draft', { shiftId: await shiftOf(noor) })
    const kept = await noor.until(({ drafts }) =>
      drafts[0]?.lines.length === lines.length + 2 ? drafts[0] : null,
    )
    await noor.stop()
    const again = await Watchkeeper.start(join(folder.path, 'Noor'))
    running.push(again)
    expect(again.state().drafts).toEqual([kept])
    const { text } = await again.ask('handover.text', { id: kept.shiftId, format: 'chat' })
    expect(text).toContain('• The tide is high.')
    expect(text).toContain('• Call the harbour.')
    expect(text).toContain('The fog is gone.')
    expect(text).not.toContain('In one line')
    expect(lineId).toMatch(/^added:/)
  })

  test('tells which checklists were done, missed and are due next', async () => {
    const clock = new AdvancedClock()
    const noor = await laptopOf('Noor', { clock })
    await noor.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    clock.advance(3 * 3_600_000)
    const hourly = noor.state().runbook?.model.checklists.find(({ title }) => title.startsWith('Hourly'))
    const subject = { kind: 'checklist' as const, checklistKey: hourly?.key ?? '' }
    await noor.ask('run.tick', { subject, itemKey: hourly?.items[0]?.key ?? '', ticked: true })
    clock.advance(1_000)
    await noor.ask('handover.draft', { shiftId: await shiftOf(noor) })
    const draft = await noor.until(({ drafts }) => drafts[0])
    const texts = draft.lines.flatMap((line) =>
      line.section === 'checklists' && line.origin === 'data' ? [line.drafted] : [],
    )
    expect(texts.filter((text) => text.startsWith('Missed: Hourly checks, due '))).toHaveLength(2)
    expect(texts.filter((text) => /^Done: Hourly checks, .*, by Noor\.$/.test(text))).toHaveLength(1)
  })

  test('goes through the folder, is accepted line by line and whole, and carries over what is open', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    await noor.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    const { id: incidentId } = await noor.ask('incident.open', {
      title: 'The ferry does not move',
      severity: 'P1',
      origin: { kind: 'nothing' },
      alertIds: [],
      startedAt: null,
    })
    await noor.ask('followUp.add', {
      incidentId,
      text: { text: 'Order a new rudder', owner: 'Ada', dueAt: null },
    })
    const checklist = noor.state().runbook?.model.checklists[0]
    const subject = { kind: 'checklist' as const, checklistKey: checklist?.key ?? '' }
    await noor.ask('run.tick', { subject, itemKey: checklist?.items[0]?.key ?? '', ticked: true })
    const recovery = noor.state().runbook?.model.recovery[0]
    const guideKey = `recovery/${recovery?.sectionId}/${recovery?.title}`
    const step = recovery?.phases[0]?.steps[0]
    const incidentRun = { kind: 'incident' as const, incidentId, guideKey }
    await noor.ask('run.tick', { subject: incidentRun, itemKey: step?.key ?? '', ticked: true })
    await noor.ask('snooze.begin', {
      scope: { kind: 'everything' },
      length: { kind: 'minutes', minutes: 60 },
      reason: 'storm',
    })
    await noor.ask('handover.draft', { shiftId: await shiftOf(noor) })
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    await noor.ask('shift.end', null)

    const note = await incoming(ines)
    expect(note).toMatchObject({ person: 'Noor', acceptedHere: 0, acceptedBy: null })
    const read = await ines.ask('handover.read', { id: note.noteId })
    const incidentLine = read.lines.find(({ section }) => section === 'incidents')
    expect(incidentLine?.text).toContain('The ferry does not move')
    const first = await ines.ask('handover.accept', { noteId: note.noteId, lines: [incidentLine?.id ?? ''] })
    expect(first.taken).toEqual(['1 incident'])
    await ines.until(({ runs }) =>
      Object.values(runs).find(({ subject: of, ticks }) => of.kind === 'incident' && ticks[0]?.by === 'Noor'),
    )
    const { entries } = await ines.ask('incident.read', { id: incidentId })
    const told = entries.filter(({ content }) => 'text' in content && content.text === `Done: ${step?.text}`)
    expect(told).toHaveLength(1)
    await noor.until(({ handoverExchange }) =>
      handoverExchange.given[0]?.acceptances[0]?.lines === 1 ? true : null,
    )
    const rest = await ines.ask('handover.accept', { noteId: note.noteId, lines: null })
    expect(rest.taken).toEqual(['1 follow-up', '1 checklist run', '1 snooze'])
    expect((await ines.ask('handover.accept', { noteId: note.noteId, lines: null })).taken).toEqual([])

    await ines.until(({ incidents, followUps, runs, snoozes }) =>
      incidents[incidentId]?.title === 'The ferry does not move' &&
      Object.values(followUps)[0]?.text === 'Order a new rudder' &&
      Object.values(runs).some(
        ({ subject: of, ticks }) => of.kind === 'checklist' && ticks[0]?.by === 'Noor',
      ) &&
      Object.values(snoozes)[0]?.reason === 'storm'
        ? true
        : null,
    )
    await noor.until(({ handoverExchange }) =>
      handoverExchange.given[0]?.acceptedBy?.person === 'Ines' ? true : null,
    )
    await ines.ask('handover.ask', { noteId: note.noteId, lineId: null, text: 'Which rudder?' })
    await noor.until(({ handoverExchange }) =>
      handoverExchange.given[0]?.questions[0]?.text === 'Which rudder?' ? true : null,
    )
  })

  test('converges when laptops come by at different times, and two accept the same', async () => {
    const noor = await laptopOf('Noor')
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    await noor.stop()

    const ines = await laptopOf('Ines')
    const ada = await laptopOf('Ada')
    const { noteId } = await incoming(ines)
    await incoming(ada)
    await rename(shared(), join(folder.path, 'away'))
    await ines.ask('handover.accept', { noteId, lines: null })
    await ada.ask('handover.accept', { noteId, lines: null })
    const trouble = await ines.until(({ handoverExchange }) => handoverExchange.trouble)
    expect(trouble).toContain('is not there')
    await ada.until(({ handoverExchange }) => (handoverExchange.waiting === 1 ? true : null))
    await ines.stop()
    await rename(join(folder.path, 'away'), shared())
    await ada.until(({ handoverExchange }) => (handoverExchange.waiting === 0 ? true : null))

    const noorAgain = await Watchkeeper.start(join(folder.path, 'Noor'))
    const inesAgain = await Watchkeeper.start(join(folder.path, 'Ines'))
    running.push(noorAgain, inesAgain)
    for (const laptop of [noorAgain, inesAgain, ada]) {
      const seen = await laptop.until(({ handoverExchange: { given, incoming: came } }) => {
        const note = given[0] ?? came[0]
        return note?.acceptances.length === 2 ? note : null
      })
      expect(seen.acceptedBy?.person).toBe('Ines')
      expect(seen.acceptances.map(({ person }) => person)).toEqual(['Ines', 'Ada'])
    }
    expect(await fileNames('acceptance')).toHaveLength(2)
  })

  test('is one file, whose name names nobody, however often it is given', async () => {
    const noor = await laptopOf('Noor')
    await noor.ask('incident.open', {
      title: 'The ferry does not move',
      severity: 'P1',
      origin: { kind: 'nothing' },
      alertIds: [],
      startedAt: null,
    })
    await draftOf(noor, 'Noor')
    const { noteId } = await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    expect(await noor.ask('handover.give', { shiftId: await shiftOf(noor) })).toEqual({ noteId })
    expect(await fileNames('note')).toEqual([expect.stringMatching(/^note-\d{8}T\d{6}Z-[\da-f]{12}\./)])
    await noor.ask('handover.add', {
      shiftId: await shiftOf(noor),
      section: 'notes',
      text: 'One thing more.',
    })
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    expect(await fileNames('note')).toHaveLength(2)
    const ines = await laptopOf('Ines')
    const shown = await incoming(ines)
    expect(shown.noteId).not.toBe(noteId)
    expect(ines.state().handoverExchange.incoming).toHaveLength(1)
  })

  test('goes as a file where there is no folder, once, and not to oneself', async () => {
    const noor = await laptopOf('Noor', { exchange: false })
    await draftOf(noor, 'Noor')
    const shiftId = noor.state().shift?.id ?? ''
    expect(await noor.refusal('handover.give', { shiftId: await shiftOf(noor) })).toMatchObject({
      code: 'refused',
    })
    const exported = await noor.ask('handover.export', { id: shiftId, format: 'json' })
    if (exported.outcome !== 'download') throw new Error('the browser is given a file')
    expect(await noor.refusal('handover.open', { text: exported.text })).toMatchObject({
      sentence: expect.stringContaining('was written on this laptop'),
    })
    const ines = await laptopOf('Ines', { exchange: false })
    const { noteId } = await ines.ask('handover.open', { text: exported.text })
    expect(await ines.refusal('handover.exportAcceptance', { noteId })).toMatchObject({
      sentence: expect.stringContaining('Not all of this handover is accepted here yet.'),
    })
    expect(await ines.ask('handover.open', { text: exported.text })).toEqual({ noteId })
    await incoming(ines)
    expect(ines.state().handoverExchange.incoming).toHaveLength(1)

    const { lines } = await ines.ask('handover.read', { id: noteId })
    await ines.ask('handover.accept', { noteId, lines: lines.slice(0, 1).map(({ id }) => id) })
    await ines.ask('handover.accept', { noteId, lines: null })
    const accepted = await ines.ask('handover.exportAcceptance', { noteId })
    if (accepted.outcome !== 'download') throw new Error('the browser is given a file')
    await noor.ask('handover.open', { text: accepted.text })
    await noor.until(({ handoverExchange }) =>
      handoverExchange.given[0]?.acceptedBy?.person === 'Ines' ? true : null,
    )
  })

  test('is known as one’s own again after the data was lost, with what was accepted of others', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    await noor.stop()
    await ines.stop()
    for (const person of ['Noor', 'Ines'])
      await cp(join(folder.path, person), join(folder.path, `${person} before`), { recursive: true })
    const noorAgain = await startAgain('Noor')
    await noorAgain.ask('followUp.add', {
      incidentId: null,
      text: { text: 'Order a new rudder', owner: 'Ada', dueAt: null },
    })
    await draftOf(noorAgain, 'Noor')
    await noorAgain.ask('handover.give', { shiftId: await shiftOf(noorAgain) })
    const inesAgain = await startAgain('Ines')
    const { noteId } = await incoming(inesAgain)
    await inesAgain.ask('handover.accept', { noteId, lines: null })
    await noorAgain.until(({ handoverExchange }) => handoverExchange.given[0]?.acceptedBy)
    await noorAgain.stop()
    await inesAgain.stop()

    const noorBefore = await startAgain('Noor before')
    const given = await noorBefore.until(({ handoverExchange }) => handoverExchange.given[0])
    expect(given.noteId).toBe(noteId)
    expect(noorBefore.state().handoverExchange.incoming).toEqual([])
    const inesBefore = await startAgain('Ines before')
    await inesBefore.until(({ followUps }) => Object.values(followUps)[0])
  })

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
    const database = new BetterSqlite3(join(folder.path, 'Ines', 'watchkeeper.db'))
    database.exec('UPDATE handover_document SET taken_over_at = NULL; DELETE FROM follow_up')
    database.close()
    const again = await startAgain('Ines')
    await again.until(({ followUps }) => Object.values(followUps)[0])
    await again.stop()
    const look = new BetterSqlite3(join(folder.path, 'Ines', 'watchkeeper.db'), { readonly: true })
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

  test('of a shift beside another is written, given and ended by itself', async () => {
    const laptop = await laptopOf('Noor')
    await draftOf(laptop, 'Noor')
    await laptop.ask('shift.start', { person: 'Ines', plannedEndAt: null })
    const [noor, ines] = await laptop.until(({ shifts }) =>
      shifts.length === 2 ? shifts.map(({ id }) => id) : null,
    )
    await laptop.ask('handover.draft', { shiftId: ines ?? '' })
    await laptop.ask('handover.add', { shiftId: noor ?? '', section: 'notes', text: 'Only of Noor.' })
    const [first, second] = await laptop.until(({ drafts }) =>
      drafts[0]?.lines.some(({ origin }) => origin === 'person') ? drafts : null,
    )
    expect([first?.shiftId, second?.shiftId]).toEqual([noor, ines])
    expect(second?.lines.some(({ origin }) => origin === 'person')).toBe(false)

    const { noteId } = await laptop.ask('handover.give', { shiftId: noor ?? '' })
    expect((await laptop.ask('handover.read', { id: noteId })).person).toBe('Noor')
    await laptop.ask('shift.end', { id: noor ?? '' })
    await laptop.until(({ drafts }) =>
      drafts.length === 1 && drafts[0]?.shiftId === ines && drafts[0]?.noteId === null ? true : null,
    )
    expect(await laptop.refusal('handover.draft', { shiftId: 'nobody’s' })).toMatchObject({
      code: 'not found',
    })
  })

  test('that was never given can still be sent as a file when its shift is long over', async () => {
    const noor = await laptopOf('Noor', { exchange: false })
    await draftOf(noor, 'Noor')
    const id = await shiftOf(noor)
    await noor.ask('shift.end', null)
    await noor.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    const exported = await noor.ask('handover.export', { id, format: 'json' })
    const ines = await laptopOf('Ines', { exchange: false })
    if (exported.outcome !== 'download') throw new Error('the browser is given a file')
    const { noteId } = await ines.ask('handover.open', { text: exported.text })
    const { lines } = await ines.ask('handover.read', { id: noteId })
    expect(lines.some(({ text }) => text.includes('Mind the tide.'))).toBe(true)
  })

  test('is found, read and compared afterwards', async () => {
    const noor = await laptopOf('Noor')
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    const ines = await laptopOf('Ines')
    const { noteId } = await incoming(ines)
    await draftOf(ines, 'Ines')
    const { handovers } = await ines.ask('handover.list', { text: 'TIDE mind' })
    expect(handovers.map(({ person, own }) => [person, own])).toEqual([
      ['Ines', true],
      ['Noor', false],
    ])
    expect((await ines.ask('handover.list', { text: 'dolphin' })).handovers).toEqual([])
    const shiftId = await shiftOf(ines)
    await ines.ask('handover.add', { shiftId, section: 'notes', text: 'A dolphin followed us.' })
    const found = await ines.ask('handover.list', { text: 'dolphin' })
    expect(found.handovers.map(({ person }) => person)).toEqual(['Ines'])
    expect((await ines.ask('handover.read', { id: noteId })).changed).toEqual([])
    expect(await ines.refusal('handover.read', { id: 'nobody’s' })).toMatchObject({ code: 'not found' })
  })
})

test('the draft goes to the channels that tell of handovers, once for what it says', async () => {
  const noor = await laptopOf('Noor')
  await noor.ask('channel.add', {
    definition: {
      kind: 'webhook',
      name: 'Team',
      occasions: ['handover'],
    },
    // Nothing answers there, so the message stays in the outbox.
    secrets: { address: 'http://127.0.0.1:9/handover' },
    keeping: 'session',
  })
  await draftOf(noor, 'Noor')
  await noor.ask('handover.post', { shiftId: await shiftOf(noor) })
  await noor.ask('handover.post', { shiftId: await shiftOf(noor) })
  const message = await noor.until(({ outbox }) => Object.values(outbox)[0])
  expect(Object.keys(noor.state().outbox)).toHaveLength(1)
  const content = await noor.ask('outbox.read', { id: message.id })
  expect(JSON.stringify(content)).toContain('Mind the tide.')
})

describe('the handover folder', () => {
  test('may hold anything: what is not whole, not ours or not true is told and left alone', async () => {
    const noor = await laptopOf('Noor')
    await draftOf(noor, 'Noor')
    await noor.ask('handover.give', { shiftId: await shiftOf(noor) })
    const [name = ''] = await fileNames('note')
    const text = await readFile(join(shared(), name), 'utf8')
    await rm(join(shared(), name))
    const { note } = JSON.parse(text).content
    const put = (as: string, contents: string) => writeFile(join(shared(), as), contents)
    await put('note-half.watchkeeper.json', text.slice(0, text.length / 2))
    await put('note-tampered.watchkeeper.json', text.replace('Mind the tide', 'Ignore the tide'))
    await put('note-newer.watchkeeper.json', text.replace('"version": 1', '"version": 2'))
    await put('note-foreign.watchkeeper.json', '{"hello": "world"}')
    await put('note-future.watchkeeper.json', sealed({ ...note, writtenAt: Date.now() + 7 * 24 * 3_600_000 }))
    await put('note-large.watchkeeper.json', '')
    await truncate(join(shared(), 'note-large.watchkeeper.json'), 50 * 1024 * 1024)
    await put('.note-hidden.watchkeeper.json', 'half')
    await put('README.md', '# Ours')
    await mkdir(join(shared(), 'note-folder.watchkeeper.json'))

    const ines = await laptopOf('Ines')
    const refused = await ines.until(({ handoverExchange }) =>
      handoverExchange.refused.length === 5 ? handoverExchange.refused : null,
    )
    expect(
      Object.fromEntries(refused.map(({ fileName, sentence }) => [fileName.split(/[-.]/)[1], sentence])),
    ).toEqual({
      future: expect.stringContaining('is still to come'),
      tampered: expect.stringContaining('was changed after'),
      newer: expect.stringContaining('A newer Watchkeeper'),
      foreign: expect.stringContaining('not a handover of Watchkeeper'),
      large: expect.stringContaining('larger than any handover'),
    })
    expect(ines.state().handoverExchange.incoming).toEqual([])

    await put('note-half.watchkeeper.json', text)
    await incoming(ines)
    await ines.until(({ handoverExchange }) => (handoverExchange.refused.length === 5 ? true : null))
  })

  test('is chosen by its path where no dialog of the system can be shown', async () => {
    const noor = await laptopOf('Noor', { exchange: false })
    expect(await noor.refusal('handover.chooseFolder', null)).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'path' }],
    })
  })

  test('has to be a folder', async () => {
    const noor = await laptopOf('Noor')
    const file = join(folder.path, 'ferry.md')
    for (const path of [file, join(folder.path, 'nowhere')])
      expect(await noor.refusal('handover.setFolder', { path })).toMatchObject({
        code: 'invalid',
        fields: [{ field: 'path' }],
      })
    await noor.until(({ preferences }) => (preferences.handoverFolder === shared() ? true : null))
  })
})
