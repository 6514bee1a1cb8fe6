import { describe, expect, it } from 'vitest'
import type { State } from '#shared/state'
import { paletteEntries } from '../../../../../renderer/app/palette/entries'
import { monitorView } from '../../../../fixtures/monitor-view'
import { emptyState } from '../../../../fixtures/state'
import { rememberedEffects } from './effects'

const state: State = { revision: 1, ...emptyState() }

function chosen(label: string, from: State = state) {
  const effects = rememberedEffects()
  const entry = paletteEntries(from, effects).find((candidate) => candidate.label.text === label)
  if (entry === undefined) throw new Error(`There is no entry “${label}”.`)
  entry.choose()
  return effects
}
const labels = (from: State) => paletteEntries(from, rememberedEffects()).map(({ label }) => label.text)

describe('paletteEntries', () => {
  it('goes to every screen', () => {
    expect(chosen('Checklists').goTo).toHaveBeenCalledWith('checklists')
  })

  it('says by which keys the same is done, as a person chose them', () => {
    const keysOf = (label: string, from: State) =>
      paletteEntries(from, rememberedEffects()).find((entry) => entry.label.text === label)?.keys
    expect(keysOf('Checklists', state)).toEqual(['G', 'C'])
    expect(keysOf('Hold alerts for maintenance', state)).toEqual(['G', 'W', 'M'])
    const preferences = { ...state.preferences, keys: { 'incident.open': 'ö' } }
    expect(keysOf('Open an incident', { ...state, preferences })).toEqual(['G', 'I', 'Ö'])
    expect(keysOf('Welcome', state)).toEqual([])
  })

  it('checks monitors, but not those removed or paused', () => {
    const monitor = monitorView({ id: 'm1' })
    const check = `Check ${monitor.definition.name}`
    expect(chosen(check, { ...state, monitors: { m1: monitor } }).checkNow).toHaveBeenCalledWith('m1')
    for (const resting of [{ status: 'paused' as const }, { removedHere: true }]) {
      expect(labels({ ...state, monitors: { m1: { ...monitor, ...resting } } })).not.toContain(check)
    }
  })

  it('offers a shift to start, or the log and the handover of the one that runs', () => {
    expect(labels(state)).toContain('Start a shift')
    const shift = {
      id: 's1',
      person: 'Ines',
      startedAt: 0,
      plannedEndAt: null,
      pausedAt: null,
      endedAt: null,
    }
    const onShift = labels({ ...state, shift })
    expect(onShift).toContain('Write a log entry')
    expect(onShift).not.toContain('Start a shift')
  })

  it('opens a file or a folder, and starts a new runbook', () => {
    expect(chosen('Open a runbook').openRunbook).toHaveBeenCalledWith('file')
    expect(chosen('Open a folder of runbooks').openRunbook).toHaveBeenCalledWith('folder')
    expect(chosen('New runbook from the template').createRunbook).toHaveBeenCalled()
  })

  it('goes to the welcome', () => {
    expect(chosen('Welcome').goTo).toHaveBeenCalledWith('welcome')
  })

  it('opens the demo, but not in the demo', () => {
    expect(chosen('Look at the demo').openDemo).toHaveBeenCalled()
    const demo = { ...state, companion: { ...state.companion, demo: true } }
    expect(labels(demo)).not.toContain('Look at the demo')
  })

  it('holds alerts of anything or of a group, and ends what is held', () => {
    expect(chosen('Hold alerts for maintenance').holdForMaintenance).toHaveBeenCalledWith('any')
    const monitor = monitorView()
    const grouped = { ...monitor, definition: { ...monitor.definition, group: 'Payments' } }
    expect(
      chosen('Hold alerts of Payments', { ...state, monitors: { m1: grouped } }).holdForMaintenance,
    ).toHaveBeenCalledWith({ kind: 'group', group: 'Payments' })
    const maintenance: State['maintenance'] = [
      {
        id: 'held',
        scope: { kind: 'everything' },
        reason: 'New certificates',
        startsAt: 0,
        endsAt: 1,
        source: { kind: 'declared', by: 'Ines' },
      },
    ]
    expect(chosen('End “New certificates”', { ...state, maintenance }).endMaintenance).toHaveBeenCalledWith(
      'held',
    )
  })

  it('offers the themes that are not chosen', () => {
    const dark: State = { ...state, preferences: { ...state.preferences, theme: 'dark' } }
    expect(labels(dark)).not.toContain('Dark theme')
    expect(chosen('Light theme', dark).setTheme).toHaveBeenCalledWith('light')
  })
})
