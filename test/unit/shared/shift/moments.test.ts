import { describe, expect, it } from 'vitest'
import type { Change } from '#shared/change/change'
import type { Backup } from '#shared/runbook/model'
import { eventPeriod, momentsAt, noMoments } from '#shared/shift/moments'

const zone = 'Europe/Stockholm'
const hour = 60 * 60_000
/** 10:30 in Stockholm. */
const now = Date.UTC(2026, 10, 23, 9, 30)

const backup = (at: number): Backup => ({
  name: 'Database',
  schedule: { kind: 'daily', at },
  when: '',
  retention: null,
  location: null,
  verification: null,
  line: 1,
})
const change = (facts: Partial<Change>): Change => ({
  id: 'c',
  title: 'c',
  category: null,
  approvedBy: '',
  rollbackPlan: '',
  startsAt: now + hour,
  endsAt: now + 2 * hour,
  announcedAt: null,
  state: 'planned',
  createdBy: 'Ines',
  createdAt: now - hour,
  beganAt: null,
  endedAt: null,
  ...facts,
})

describe('momentsAt', () => {
  it('knows the newest backup that was due, the next change and the last that was over', () => {
    const changes = [
      change({ id: 'later', startsAt: now + 5 * hour }),
      change({ id: 'next' }),
      change({ id: 'over', state: 'done', startsAt: now - 3 * hour, endedAt: now - hour }),
      change({ id: 'cancelled', state: 'cancelled', startsAt: now, endedAt: now - 4 * hour }),
    ]
    const moments = momentsAt(
      { shift: null, backups: [backup(120), backup(180), backup(23 * 60)], changes },
      now,
      zone,
    )
    expect(moments).toMatchObject({
      shift: null,
      backupAt: Date.UTC(2026, 10, 23, 2),
      nextChange: { id: 'next' },
      changeEndedAt: now - hour,
    })
  })

  it('knows of nothing where there is nothing', () => {
    expect(momentsAt({ shift: null, backups: [], changes: [] }, now, zone)).toEqual(noMoments)
  })
})

describe('eventPeriod', () => {
  const moments = {
    shift: { startedAt: now - hour, plannedEndAt: now + 7 * hour },
    backupAt: now - 3 * hour,
    nextChange: { createdAt: now - 10, startsAt: now + hour },
    changeEndedAt: now - 2 * hour,
  }

  it.each([
    ['start of shift', { start: now - hour, dueAt: now - hour }],
    ['at the beginning of the watch', { start: now - hour, dueAt: now - hour }],
    ['end of shift', { start: now - hour, dueAt: now + 7 * hour }],
    ['before handover', { start: now - hour, dueAt: now - hour }],
    ['after a backup', { start: now - 3 * hour, dueAt: now - 2 * hour }],
    ['before every change', { start: now - 10, dueAt: now + hour }],
    ['after deployment', { start: now - 2 * hour, dueAt: now - hour }],
    ['on change', { start: now - 2 * hour, dueAt: now - hour }],
    ['after an incident', null],
  ])('%s', (event, period) => {
    expect(eventPeriod(event, moments)).toEqual(period)
  })

  it('asks for nothing while it has not happened', () => {
    for (const event of ['start of shift', 'end of shift', 'after a backup', 'before a change', 'on change'])
      expect(eventPeriod(event, noMoments)).toBeNull()
    expect(
      eventPeriod('end of shift', { ...moments, shift: { startedAt: now, plannedEndAt: null } }),
    ).toBeNull()
  })
})
