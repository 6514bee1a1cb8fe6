import { join } from 'node:path'
import { bundled } from './bundled.mjs'
import { percentile95, row } from './figures.mjs'
import { draftingAHandover } from './handover.mjs'
import { scratch } from './scratch.mjs'
import { people, sentence, tags, wordFrom } from './sentences.mjs'

const entries = 100_000
const pageSize = 100
const minute = 60_000

/** Looking through a long log letter by letter, and what it costs to keep what is being typed. */
export async function benchShift() {
  const { openDatabase, Log, StateOwner, everything } = await bundled({
    openDatabase: 'main/store/database.ts',
    Log: 'main/shift/log.ts',
    StateOwner: 'main/state-owner.ts',
    everything: 'shared/log/filter.ts',
  })
  const database = openDatabase(join(scratch('shift'), 'shift.db'))
  let now = Date.UTC(2025, 0, 1)
  const clock = { now: () => now, zone: () => 'Etc/UTC' }
  const log = new Log(database, clock, silentState(StateOwner))
  const random = seeded(7)
  database.transaction(() => {
    for (let count = 0; count < entries; count += 1) {
      now += minute
      log.write(people[count % people.length], sentence(random))
    }
  })()
  const search = searching(log, database, everything, random)
  const typing = typingInTheComposer(log, database)
  const drafting = await draftingAHandover()
  database.close()
  return [
    row(
      'search 100,000 log entries, 95th percentile / bare',
      'ms',
      percentile95(search.ours),
      percentile95(search.floor),
    ),
    row(
      'typing in the composer to saved, 95th percentile / bare',
      'ms',
      percentile95(typing.ours),
      percentile95(typing.floor),
    ),
    row(
      'draft of a shift with 500 alerts, 50 runs, 2,000 entries / the same read and written as JSON',
      'ms',
      percentile95(drafting.ours),
      percentile95(drafting.floor),
    ),
  ]
}

/** Every query letter by letter, every third one with a person or a tag beside it, in turns with bare FTS5. */
function searching(log, database, everything, random) {
  const bare = database
    .prepare('SELECT rowid FROM log_index WHERE log_index MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck()
  const ours = []
  const floor = []
  for (let query = 0; query < 60; query += 1) {
    const text = `${wordFrom(random)} ${wordFrom(random)}`
    const beside = [{}, { person: people[query % people.length] }, { tag: tags[query % tags.length] }][
      query % 3
    ]
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length)
      const expression = typed
        .trim()
        .split(' ')
        .map((word) => `"${word}"*`)
        .join(' ')
      floor.push(timed(() => bare.all(expression, pageSize)))
      ours.push(timed(() => log.find({ ...everything, ...beside, text: typed }, null, pageSize)))
    }
  }
  return { ours, floor }
}

/** A long entry letter by letter; nothing of it may be dropped. */
function typingInTheComposer(log, database) {
  const text = 'The queue drained by itself after the third restart. '.repeat(20)
  const bare = database.prepare(
    `INSERT INTO draft VALUES ('bare', ?, 0) ON CONFLICT (name) DO UPDATE SET text = excluded.text`,
  )
  const ours = []
  const floor = []
  for (let length = 1; length <= text.length; length += 1) {
    const typed = text.slice(0, length)
    floor.push(timed(() => bare.run(typed)))
    ours.push(timed(() => log.draft.save(typed, text.slice(0, length - 1))))
  }
  if (log.draft.text() !== text) throw new Error('some of what was typed was dropped')
  return { ours, floor }
}

function silentState(StateOwner) {
  return new StateOwner({ log: {}, logDraft: '' })
}

function timed(work) {
  const begin = performance.now()
  work()
  return performance.now() - begin
}

function seeded(seed) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
