import { describe, expect, test } from 'vitest'
import { startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import { AdvancedClock } from './watchkeeper'

const { start, restart } = withWatchkeeper()
const hour = 60 * 60_000

describe('a shift', () => {
  test('is one at a time, is kept over a restart, and ends once', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('shift.end', null)).toMatchObject({
      code: 'refused',
      sentence: 'No shift has been started.',
    })
    const plannedEndAt = Date.now() + 8 * hour
    await watchkeeper.ask('shift.start', { person: ' Noor ', plannedEndAt })
    expect(await watchkeeper.refusal('shift.start', { person: 'Ines', plannedEndAt: null })).toMatchObject({
      code: 'refused',
      sentence: 'Noor is on shift. End that shift before another begins.',
    })

    const again = await restart(watchkeeper)
    expect(again.state()).toMatchObject({
      shift: { person: 'Noor', plannedEndAt, endedAt: null },
      companion: { person: 'Noor' },
    })
    await again.ask('shift.end', null)
    await again.until(({ shift, companion }) => (shift === null && companion.person !== 'Noor' ? true : null))
    expect(again.logTexts().sort()).toEqual(['Shift ended: Noor.', 'Shift started: Noor.'])
    expect(await again.refusal('shift.end', null)).toMatchObject({ code: 'refused' })
  })

  test('cannot be planned to end in the past, or be nobody’s', async () => {
    const watchkeeper = await start()
    expect(
      await watchkeeper.refusal('shift.start', { person: 'Noor', plannedEndAt: Date.now() - 1 }),
    ).toMatchObject({ code: 'invalid', fields: [{ field: 'plannedEndAt' }] })
    expect(await watchkeeper.refusal('shift.start', { person: '  ', plannedEndAt: null })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'person' }],
    })
    expect(watchkeeper.state()).toMatchObject({ shift: null, log: {} })
  })
})

describe('the log', () => {
  test('keeps what is being typed, and an entry takes its place', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('preferences.change', { name: 'Ines' })
    await watchkeeper.ask('log.saveDraft', { text: 'Looked at the que', base: '' })
    const again = await restart(watchkeeper)
    expect(again.state().logDraft).toBe('Looked at the que')

    const { id } = await again.ask('log.write', { text: 'Looked at the queue.\n\nAll *well*. 😀' })
    await again.until(({ log }) => log[id])
    expect(again.state().logDraft).toBe('')
    const last = await restart(again)
    expect(last.state().logDraft).toBe('')
    expect(last.state().log).toMatchObject({
      [id]: { author: 'Ines', text: 'Looked at the queue.\n\nAll *well*. 😀', about: null },
    })
  })

  test('shows the newest 200 entries, in a restart as before it', async () => {
    const watchkeeper = await start()
    for (let count = 1; count <= 205; count += 1)
      await watchkeeper.ask('log.write', { text: `Entry ${count}` })
    await watchkeeper.until(({ log }) => Object.values(log).find(({ text }) => text === 'Entry 205'))
    const shown = watchkeeper.logTexts()
    expect(shown).toHaveLength(200)
    expect(shown).not.toContain('Entry 5')
    const again = await restart(watchkeeper)
    expect(new Set(again.logTexts())).toEqual(new Set(shown))
  })
})

describe('the handover', () => {
  test('is drafted from what happened, edited, exported, and kept over a restart', async () => {
    const endpoint = await startHttp()
    const watchkeeper = await start()
    await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    const { id } = await watchkeeper.ask('monitor.add', {
      definition: {
        name: 'Checkout API',
        kind: 'http',
        url: endpoint.url,
        failAfter: 1,
        expectStatus: '204',
      },
    })
    await watchkeeper.check(id)
    await watchkeeper.ask('log.write', { text: 'Told the merchants’ desk.' })
    await watchkeeper.ask('handover.draft', null)
    const draft = await watchkeeper.until(({ handover }) => handover)
    expect(draft).toMatchObject({ edited: false, shiftId: watchkeeper.state().shift?.id })
    for (const part of ['Noor', 'Harbour Payments', 'P1', 'Checkout API', 'Told the merchants’ desk.']) {
      expect(draft.markdown).toContain(part)
    }

    const markdown = `${draft.markdown}\nThe certificate is being renewed.\n`
    await watchkeeper.ask('handover.save', { markdown })
    await watchkeeper.ask('shift.end', null)
    await endpoint.close()
    const again = await restart(watchkeeper)
    expect(again.state().handover).toMatchObject({ edited: true, markdown, shiftId: draft.shiftId })
    expect(await again.ask('handover.export', null)).toEqual({
      outcome: 'download',
      fileName: expect.stringMatching(/^handover-\d{4}-\d\d-\d\d-\d{4}\.md$/),
      text: markdown,
    })

    await again.ask('handover.draft', null)
    await again.until(({ handover }) => (handover?.edited === false ? true : null))
    await again.ask('shift.start', { person: 'Ines', plannedEndAt: null })
    await again.until(({ handover }) => (handover === null ? true : null))
  })

  test('is read again after the shifts that follow', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await start({ clock })
    expect(await watchkeeper.ask('handover.list', null)).toEqual({ handovers: [] })
    const shiftIds: string[] = []
    for (const person of ['Noor', 'Ines', 'Ada']) {
      clock.advance(hour)
      await watchkeeper.ask('shift.start', { person, plannedEndAt: null })
      await watchkeeper.ask('handover.draft', null)
      await watchkeeper.ask('handover.save', { markdown: `Mind the tide, says ${person}.` })
      shiftIds.push((await watchkeeper.until(({ shift }) => shift)).id)
      await watchkeeper.ask('shift.end', null)
    }
    const { handovers } = await watchkeeper.ask('handover.list', null)
    // The last one is still open for editing.
    expect(handovers.map(({ person }) => person)).toEqual(['Ines', 'Noor'])
    const [noor = ''] = shiftIds
    expect(handovers[1]).toEqual({
      shiftId: noor,
      person: 'Noor',
      startedAt: expect.any(Number),
      endedAt: expect.any(Number),
      savedAt: expect.any(Number),
    })
    const { shiftId, ...kept } = handovers[1] ?? {}
    expect(shiftId).toBe(noor)
    expect(await watchkeeper.ask('handover.read', { shiftId: noor })).toEqual({
      ...kept,
      markdown: 'Mind the tide, says Noor.',
    })
    expect(await watchkeeper.refusal('handover.read', { shiftId: 'nobody’s' })).toMatchObject({
      code: 'not found',
      sentence: 'No handover of this shift is kept on this laptop. Choose one from the past handovers.',
    })
  })

  test('needs a shift to draft it for, and a draft to save or export', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('handover.draft', null)).toMatchObject({
      code: 'refused',
      sentence: 'There is no shift to hand over. Start one; its handover is drafted here.',
    })
    const none = { code: 'not found', sentence: 'There is no handover yet. Draft it first.' }
    expect(await watchkeeper.refusal('handover.save', { markdown: 'x' })).toMatchObject(none)
    expect(await watchkeeper.refusal('handover.export', null)).toMatchObject(none)
  })
})
