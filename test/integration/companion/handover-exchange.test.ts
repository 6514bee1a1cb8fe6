import { cp, rename } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { draftOf, incoming, laptops, shiftOf } from './laptops'

const { laptopOf, startAgain, shared, fileNames, inFolder } = laptops()

describe('a handover through the shared folder', () => {
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
    await rename(shared(), inFolder('away'))
    await ines.ask('handover.accept', { noteId, lines: null })
    await ada.ask('handover.accept', { noteId, lines: null })
    const trouble = await ines.until(({ handoverExchange }) => handoverExchange.trouble)
    expect(trouble).toContain('is not there')
    await ada.until(({ handoverExchange }) => (handoverExchange.waiting === 1 ? true : null))
    await ines.stop()
    await rename(inFolder('away'), shared())
    await ada.until(({ handoverExchange }) => (handoverExchange.waiting === 0 ? true : null))

    const noorAgain = await startAgain('Noor')
    const inesAgain = await startAgain('Ines')
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

  test('is known as one’s own again after the data was lost, with what was accepted of others', async () => {
    const noor = await laptopOf('Noor')
    const ines = await laptopOf('Ines')
    await noor.stop()
    await ines.stop()
    for (const person of ['Noor', 'Ines'])
      await cp(inFolder(person), inFolder(`${person} before`), { recursive: true })
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
})
