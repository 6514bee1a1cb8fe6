import { join } from 'node:path'
import { bundled } from './bundled.mjs'
import { scratch } from './scratch.mjs'

const minute = 60_000
const start = Date.UTC(2026, 0, 1)
const times = 30

/** Drafts the handover of a long shift from the database, and again over a draft that was edited, in turns with its bare reading. */
export async function draftingAHandover() {
  const parts = await bundled({
    openDatabase: 'main/store/database.ts',
    AlertRepository: 'main/store/alerts.ts',
    RunRepository: 'main/store/runs.ts',
    ShiftRepository: 'main/store/shifts.ts',
    LogEntryRepository: 'main/store/log-entries.ts',
    Draft: 'main/handover/draft.ts',
    StateOwner: 'main/state-owner.ts',
    alertFact: 'shared/handover/response-facts.ts',
    tagsOf: 'shared/log/words.ts',
  })
  const database = parts.openDatabase(join(scratch('handover'), 'handover.db'))
  const alerts = new parts.AlertRepository(database)
  const runs = new parts.RunRepository(database)
  const entries = new parts.LogEntryRepository(database)
  const shift = aShift()
  new parts.ShiftRepository(database).add(shift)
  database.transaction(() => {
    for (let count = 0; count < 500; count += 1) alerts.save(anAlert(count))
    for (let count = 0; count < 50; count += 1) addRun(runs, count)
    for (let count = 0; count < 2_000; count += 1) entries.add(anEntry(count))
  })()
  const end = start + 2_000 * minute
  const read = () => ({
    alerts: [...alerts.unresolved(), ...alerts.resolvedBetween(start, end)],
    runs: runs.endedBetween('bench', start, end),
    notes: entries.between(start, end + 1),
  })
  const draft = new parts.Draft({
    database,
    clock: { now: () => end, zone: () => 'Europe/Stockholm' },
    state: new parts.StateOwner({}),
    shift: { toHandOver: () => [shift], find: () => shift },
    service: () => 'Bench',
    facts: () => factsFrom(read(), shift, parts, end),
  })
  const ours = []
  const floor = []
  const keep = database.prepare('INSERT OR REPLACE INTO draft VALUES (?, ?, 0)')
  for (let count = 0; count < times; count += 1) {
    floor.push(timed(() => keep.run('bare', JSON.stringify(read()))))
    ours.push(timed(() => draft.refresh(shift.id)))
    if (count === 0) draft.write(shift.id, 'alert:alert 0', 'Written by hand')
  }
  if (!draft.existing(shift.id).lines.some(({ written }) => written === 'Written by hand'))
    throw new Error('an edit was lost')
  database.close()
  return { ours, floor }
}

function factsFrom({ alerts, runs, notes }, shift, { alertFact, tagsOf }, now) {
  return {
    shift,
    service: 'Bench',
    alerts: alerts.map((alert) => alertFact(alert, [], now)),
    silences: [],
    incidents: [],
    followUps: [],
    monitors: [],
    agenda: [],
    runs,
    missed: [],
    changes: [],
    maintenance: [],
    backups: [],
    coming: [],
    notes: notes.filter(({ author, text }) => author !== null && tagsOf(text).includes('handover')),
    previous: null,
  }
}

function aShift() {
  return {
    id: 'shift',
    person: 'Ines Roth',
    startedAt: start,
    plannedEndAt: null,
    pausedAt: null,
    endedAt: null,
  }
}

function anAlert(count) {
  const at = start + count * minute
  const resolvedAt = count % 10 === 0 ? null : at + 5 * minute
  return {
    id: `alert ${count}`,
    monitorId: `monitor ${count}`,
    monitorName: `Service ${count}`,
    group: null,
    part: null,
    verdict: 'critical',
    severity: 'P2',
    cause: { kind: 'unreachable', text: '503 where 200-299 is expected' },
    state: resolvedAt === null ? 'open' : 'resolved',
    held: null,
    announced: 'critical',
    flapping: null,
    since: at,
    openedAt: at,
    responseDueAt: at + 30 * minute,
    escalationDueAt: null,
    deadlinesFrom: at,
    revision: null,
    lastToldAt: at,
    escalationsTold: 0,
    acknowledgement: null,
    assignee: null,
    calls: [],
    resolvedAt,
    resolution: resolvedAt === null ? null : 'recovered',
    resolvedBy: null,
  }
}

function addRun(runs, count) {
  const at = start + count * 20 * minute
  const id = `run ${count}`
  const subject = { kind: 'checklist', checklistKey: `checklist ${count % 5}` }
  runs.add('bench', {
    id,
    subject,
    title: `Checklist ${count % 5}`,
    startedAt: at,
    periodStart: at,
    completedAt: at + minute,
    skipped: null,
    ticks: [],
  })
  for (let item = 0; item < 10; item += 1)
    runs.tick(id, { itemKey: `item ${item}`, text: 'Look', state: 'done', by: 'Ines Roth', at, note: null })
}

function anEntry(count) {
  const at = start + count * minute
  const text = `The queue drained by itself after restart ${count}.${count % 10 === 0 ? ' #handover' : ''}`
  return {
    id: `entry ${count}`,
    at,
    writtenAt: at,
    pastTime: false,
    author: count % 2 === 0 ? 'Ines Roth' : null,
    text,
    about: null,
    version: 1,
  }
}

function timed(work) {
  const begin = performance.now()
  work()
  return performance.now() - begin
}
