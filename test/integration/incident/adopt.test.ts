import { afterEach, beforeEach, expect, test } from 'vitest'
import { FollowUps } from '#main/incident/follow-ups'
import { Incidents } from '#main/incident/incidents'
import { Log } from '#main/shift/log'
import { StateOwner } from '#main/state-owner'
import { type Database, openDatabase } from '#main/store/database'
import { FollowUpRepository } from '#main/store/follow-ups'
import { IncidentRepository } from '#main/store/incidents'
import type { FollowUp } from '#shared/incident/follow-up'
import { emptyState } from '../../fixtures/state'
import { incident, note } from '../../unit/shared/incident/fixtures'

const clock = { now: () => 1_000_000, zone: () => 'UTC' }
let database: Database
let state: StateOwner
beforeEach(() => {
  database = openDatabase(':memory:')
  state = new StateOwner(emptyState())
})
afterEach(() => {
  state.close()
  database.close()
})

function incidentsHere(): Incidents {
  return new Incidents({
    repository: new IncidentRepository(database),
    clock,
    state,
    log: new Log(database, clock, state),
    outbox: { put: () => {} },
    model: () => {
      throw new Error('no runbook is needed to take an incident over')
    },
    alert: () => null,
    lastBackupAt: () => null,
    onChange: () => {},
  })
}

test('an incident of another laptop keeps its id, and taking it twice is taking it once', () => {
  const incidents = incidentsHere()
  const theirs = incident({ entryCount: 2 })
  incidents.adopt(theirs, [note('one'), note('two')])
  incidents.adopt(theirs, [note('one'), note('two')])
  expect(incidents.find('incident')).toEqual(theirs)
  expect(incidents.timeline('incident').entries.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(state.get().incidents.incident).toEqual(theirs)
})

test('of two laptops the newer version of an incident counts, and no entry is lost', () => {
  const incidents = incidentsHere()
  incidents.adopt(incident({ severity: 'P2', changedAt: 20 }), [note('mine')])
  incidents.adopt(incident({ severity: 'P1', changedAt: 10 }), [note('theirs')])
  expect(incidents.find('incident')).toMatchObject({ severity: 'P2', entryCount: 2 })
})

test('one that was merged over there ends here as well, though the other is not known', () => {
  const incidents = incidentsHere()
  incidents.adopt(incident({ end: { kind: 'merged', by: 'Kim', at: 9, into: 'elsewhere' } }), [])
  expect(incidents.find('incident')?.end).toEqual({ kind: 'resolved', by: 'Kim', at: 9 })
})

const theirs: FollowUp = {
  id: 'f',
  incidentId: 'of another laptop',
  text: 'Watch the disk',
  owner: '',
  dueAt: null,
  createdBy: 'Kim',
  createdAt: 1,
  changedAt: 1,
  done: null,
}

test('a follow-up that is done here stays done, whatever another laptop knows', () => {
  const repository = new FollowUpRepository(database)
  const followUps = new FollowUps({ repository, clock, state, log: new Log(database, clock, state) })
  followUps.adopt(theirs)
  expect(Object.keys(followUps.shown())).toEqual(['f'])
  followUps.finish('Ines', 'f', true)
  followUps.adopt(theirs)
  expect(followUps.shown()).toEqual({})
  repository.save({ ...theirs, done: { by: 'Ines', at: 2 } })
  followUps.adopt({ ...theirs, changedAt: 20, text: 'Watch the disk of db-2' })
  expect(repository.find('f')).toMatchObject({ text: 'Watch the disk of db-2', done: { by: 'Ines' } })
})

test('of a follow-up what was written last counts, whichever laptop comes by first', () => {
  const repository = new FollowUpRepository(database)
  const followUps = new FollowUps({ repository, clock, state, log: new Log(database, clock, state) })
  const before = { ...theirs, changedAt: 10, text: 'Watch the disk of db-1' }
  const later = { ...theirs, changedAt: 20, text: 'Watch the disk of db-2' }
  for (const followUp of [later, before]) followUps.adopt(followUp)
  expect(followUps.shown()).toEqual({ f: later })
  followUps.update('f', { text: 'Watch all disks', owner: '', dueAt: null })
  followUps.adopt({ ...later, changedAt: clock.now() + 1 })
  expect(followUps.shown().f?.text).toBe('Watch all disks')
})
