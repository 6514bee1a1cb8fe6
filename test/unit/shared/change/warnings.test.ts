import { describe, expect, it } from 'vitest'
import type { ChangeEntry } from '#shared/change/change'
import { changeWarnings, windowFor } from '#shared/change/warnings'
import type { ChangeCategory, MaintenanceWindow } from '#shared/runbook/model'

const zone = 'Europe/Stockholm'
const hour = 60 * 60_000
/** Sunday 29 November 2026, 02:00 in Stockholm. */
const sundayNight = Date.UTC(2026, 10, 29, 1)
/** The Monday before, 09:00. */
const now = Date.UTC(2026, 10, 23, 8)

const weekly: MaintenanceWindow = {
  title: 'Weekly window',
  schedule: { kind: 'weekly', on: [7], at: 120 },
  zone: null,
  duration: 4 * hour,
  notice: 72 * hour,
  affects: null,
  line: 1,
}
const emergency: MaintenanceWindow = {
  ...weekly,
  title: 'Emergency work',
  schedule: null,
  duration: null,
  notice: 2 * hour,
}
const category = (name: string, facts: Partial<ChangeCategory> = {}): ChangeCategory => ({
  name,
  approval: 'the change board',
  testing: null,
  rollback: 'Required',
  checklistKeys: [],
  line: 1,
  ...facts,
})
const rules = {
  categories: [
    category('Normal'),
    category('Emergency', { approval: 'the manager' }),
    category('Standard', { approval: 'Pre-approved', rollback: 'Automated' }),
  ],
  windows: [weekly, emergency],
}
const good: ChangeEntry = {
  title: 'Move the queue',
  category: 'Normal',
  approvedBy: 'Noor',
  rollbackPlan: 'Move it back.',
  startsAt: sundayNight,
  endsAt: sundayNight + hour,
  announcedAt: null,
}
const warnings = (facts: Partial<ChangeEntry>, at = now) =>
  changeWarnings({ ...good, ...facts }, rules, at, zone)

describe('changeWarnings', () => {
  it('has nothing against a change that keeps to the runbook', () => {
    expect(warnings({})).toEqual([])
  })

  it('says that the notice is too short, and by when it was due', () => {
    expect(warnings({}, sundayNight - 10 * hour)).toEqual([
      'The notice would be 10 h; the runbook asks for 3 d (Weekly window). It was due by Thu 02:00.',
    ])
    expect(warnings({ announcedAt: sundayNight - 71 * hour })).toEqual([
      'The notice was 2 d 23 h; the runbook asks for 3 d (Weekly window).',
    ])
    expect(warnings({ announcedAt: sundayNight - 73 * hour }, sundayNight)).toEqual([])
    expect(warnings({}, sundayNight + 1)).toEqual([
      'Nobody was told beforehand; the runbook asks for 3 d (Weekly window).',
    ])
  })

  it('goes by the window that the category names', () => {
    expect(windowFor({ category: 'Emergency' }, rules.windows)).toBe(emergency)
    expect(windowFor({ category: null }, rules.windows)).toBe(weekly)
    const soon = now + 3 * hour
    expect(warnings({ category: 'Emergency', startsAt: soon, endsAt: soon + hour })).toEqual([])
  })

  it('says when it lies outside the windows, or leaves one too late', () => {
    expect(warnings({ startsAt: sundayNight - hour })).toEqual(['It lies outside Weekly window.'])
    expect(warnings({ endsAt: sundayNight + 5 * hour })).toEqual(['It lies outside Weekly window.'])
  })

  it('asks for the approval and the rollback plan that the category asks for', () => {
    expect(warnings({ approvedBy: '', rollbackPlan: ' ' })).toEqual([
      'It is not approved; the runbook asks for the change board.',
      'It has no rollback plan; the runbook asks for one.',
    ])
    expect(warnings({ category: 'Standard', approvedBy: '', rollbackPlan: '' })).toEqual([])
  })

  it('has no rules of its own where the runbook has none', () => {
    expect(
      changeWarnings(
        { ...good, approvedBy: '', rollbackPlan: '' },
        { categories: [], windows: [] },
        sundayNight,
        zone,
      ),
    ).toEqual([])
    expect(warnings({ endsAt: good.startsAt })[0]).toBe('It ends before it begins.')
  })
})
