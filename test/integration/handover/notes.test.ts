import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Draft } from '#main/handover/draft'
import { Notes } from '#main/handover/notes'
import { Log } from '#main/shift/log'
import { StateOwner } from '#main/state-owner'
import { openDatabase } from '#main/store/database'
import { HandoverDocumentRepository } from '#main/store/handover-documents'
import type { Carried } from '#shared/handover/note'
import { emptyState } from '../../fixtures/state'
import { eventfulNote } from '../../unit/shared/handover/note'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let database: ReturnType<typeof openDatabase>
let documents: HandoverDocumentRepository
beforeEach(() => {
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
  documents = new HandoverDocumentRepository(database)
  documents.addFound({ kind: 'note', note: eventfulNote }, eventfulNote.writtenAt)
})
afterEach(() => {
  database.close()
  folder.delete()
})

function notesWith(takeOver: (carried: Carried) => string[]): Notes {
  const clock = { now: () => eventfulNote.writtenAt, zone: () => 'Etc/UTC' }
  const state = new StateOwner(emptyState())
  const draft = new Draft({
    database,
    clock,
    state,
    shift: { find: () => null, toHandOver: () => [] },
    service: () => eventfulNote.service,
    facts: () => {
      throw new Error('nothing is drafted here')
    },
  })
  return new Notes({
    database,
    documents,
    draft,
    clock,
    log: new Log(database, clock, state),
    carried: () => ({ runs: [], incidents: [], followUps: [], snoozes: [] }),
    picture: () => null,
    takeOver,
    onChange: () => {},
  })
}

describe('what is accepted', () => {
  test('is taken over once that is written, so that nothing is shown that could be undone', () => {
    const written: boolean[] = []
    const notes = notesWith(() => {
      written.push(!database.inTransaction && documents.pendingAcceptances().length === 1)
      return ['1 incident']
    })
    expect(notes.accept(eventfulNote.id, 'Noor', null)).toEqual(['1 incident'])
    expect(written).toEqual([true])
    expect(documents.pendingAcceptances()).toEqual([])
  })

  test('stays accepted when taking over fails, and is taken over the next time', () => {
    const failing = notesWith(() => {
      throw new Error('the disk is full')
    })
    expect(() => failing.accept(eventfulNote.id, 'Noor', null)).toThrow('the disk is full')
    expect(documents.find(eventfulNote.id)?.acceptances).toHaveLength(1)

    const taken: Carried[] = []
    const notes = notesWith((carried) => {
      taken.push(carried)
      return []
    })
    notes.takeOverPending()
    notes.takeOverPending()
    expect(taken).toEqual([eventfulNote.carried])
  })
})
