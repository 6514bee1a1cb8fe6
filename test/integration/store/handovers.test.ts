import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#main/store/database'
import { HandoverDocumentRepository } from '#main/store/handover-documents'
import { HandoverDraftRepository } from '#main/store/handover-drafts'
import { mainJob } from '#main/store/migrations/0001-main-job'
import { ShiftRepository } from '#main/store/shifts'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

test('a handover that was one text is one line of its person, and its shift goes on', () => {
  const file = join(folder.path, 'before.db')
  const before = new BetterSqlite3(file)
  before.exec(mainJob)
  before.pragma('user_version = 1')
  before.exec(`
    INSERT INTO shift VALUES ('s', 'Noor', 5, NULL, NULL);
    INSERT INTO handover VALUES ('s', '# Night

Mind the "tide".', 1, 10, 20);
  `)
  before.close()

  const database = openDatabase(file)
  expect(new HandoverDraftRepository(database).all()).toEqual([
    {
      shiftId: 's',
      draftedAt: 10,
      savedAt: 20,
      noteId: null,
      lines: [
        {
          id: 'text',
          section: 'notes',
          origin: 'person',
          written: '# Night\n\nMind the "tide".',
          by: 'Noor',
          at: 20,
          struck: false,
        },
      ],
    },
  ])
  expect(new ShiftRepository(database).current()).toMatchObject([{ id: 's', person: 'Noor', pausedAt: null }])
  const laptop = new HandoverDocumentRepository(database).laptop()
  database.close()
  const again = openDatabase(file)
  expect(new HandoverDocumentRepository(again).laptop()).toBe(laptop)
  again.close()
})
