import { describe, expect, test } from 'vitest'
import { eventually } from '../../eventually'
import { withWatchkeeper } from './fixture'
import { RecordingNotifier } from './watchkeeper'

const { start, restart } = withWatchkeeper()
const hour = 60 * 60_000

describe('a shift', () => {
  test('is kept over a restart, and ends once', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('shift.end', null)).toMatchObject({
      code: 'refused',
      sentence: 'No shift has been started.',
    })
    const plannedEndAt = Date.now() + 8 * hour
    await watchkeeper.ask('shift.start', { person: ' Noor ', plannedEndAt })
    expect(await watchkeeper.refusal('shift.start', { person: 'Noor', plannedEndAt: null })).toMatchObject({
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

  test('overlaps another, and whoever began last and is not away signs', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    await watchkeeper.ask('shift.start', { person: 'Ines', plannedEndAt: null })
    const [noor, ines] = await watchkeeper.until(({ shifts }) => (shifts.length === 2 ? shifts : null))
    expect([noor?.person, ines?.person]).toEqual(['Noor', 'Ines'])
    expect(watchkeeper.state()).toMatchObject({ shift: { person: 'Ines' } })

    await watchkeeper.ask('shift.pause', { id: ines?.id ?? '', paused: true })
    const again = await restart(watchkeeper)
    expect(again.state()).toMatchObject({ shift: { person: 'Noor' }, companion: { person: 'Noor' } })
    await again.ask('shift.pause', { id: ines?.id ?? '', paused: false })
    await again.ask('shift.end', { id: noor?.id ?? '' })
    await again.until(({ shifts }) => (shifts.length === 1 && shifts[0]?.person === 'Ines' ? true : null))
    expect(await again.refusal('shift.end', { id: noor?.id ?? '' })).toMatchObject({ code: 'not found' })
    expect(again.logTexts()).toEqual(
      expect.arrayContaining(['Shift paused: Ines.', 'Shift resumed: Ines.', 'Shift ended: Noor.']),
    )
  })

  test('may have begun before it was started, but not in the future', async () => {
    const watchkeeper = await start()
    const startedAt = Date.now() - hour
    await watchkeeper.ask('shift.start', { person: 'Noor', startedAt, plannedEndAt: null })
    await watchkeeper.until(({ shift }) => (shift?.startedAt === startedAt ? true : null))
    expect(
      await watchkeeper.refusal('shift.start', {
        person: 'Ines',
        startedAt: Date.now() + hour,
        plannedEndAt: null,
      }),
    ).toMatchObject({ code: 'invalid', fields: [{ field: 'startedAt' }] })
  })

  test('is told once to end soon, with the draft of the handover ready', async () => {
    const notifier = new RecordingNotifier()
    const watchkeeper = await start({ notifier })
    const plannedEndAt = Date.now() + hour / 4
    await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt })
    expect(watchkeeper.state().drafts).toEqual([])
    const again = await restart(watchkeeper, notifier)
    await again.until(({ drafts }) => drafts[0])
    await eventually(() => expect(notifier.titles()).toEqual([expect.stringMatching(/^Your shift ends at/)]))
    const last = await restart(again, notifier)
    await last.ask('log.write', { text: 'Still here.' })
    expect(notifier.titles()).toHaveLength(1)
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
