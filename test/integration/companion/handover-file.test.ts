import { describe, expect, test } from 'vitest'
import { draftOf, incoming, laptops, shiftOf } from './laptops'

const { laptopOf } = laptops()

describe('a handover as a file', () => {
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
})
