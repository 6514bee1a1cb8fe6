import { describe, expect, test } from 'vitest'
import { draftOf, incoming, laptops, shiftOf } from './laptops'
import { AdvancedClock } from './watchkeeper'

const { laptopOf, startAgain } = laptops()

describe('the draft of a handover', () => {
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
    const again = await startAgain('Noor')
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
})
