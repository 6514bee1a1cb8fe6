import { expect, test } from 'vitest'
import { reportFileSchema } from '#shared/incident/report-file'
import { withWatchkeeper } from './fixture'
import type { Watchkeeper } from './watchkeeper'

const { start, restart } = withWatchkeeper()

const minute = 60_000
/** The smallest PNG there is. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function open(watchkeeper: Watchkeeper, title = 'Checkout is down') {
  return watchkeeper.ask('incident.open', {
    title,
    severity: 'P1',
    origin: { kind: 'nothing' },
    alertIds: [],
    startedAt: null,
  })
}

async function texts(watchkeeper: Watchkeeper, id: string): Promise<string[]> {
  const { entries } = await watchkeeper.ask('incident.read', { id })
  return entries.map(({ content }) => ('text' in content ? content.text : content.command))
}

test('an incident for a scenario has its deadlines, its stages and a timeline, also after a restart', async () => {
  let watchkeeper = await start()
  const scenario = await watchkeeper.until(({ runbook }) => runbook?.model.scenarios.find(({ rto }) => rto))
  const { id } = await watchkeeper.ask('incident.open', {
    title: scenario.name,
    severity: 'P1',
    origin: { kind: 'scenario', name: scenario.name },
    alertIds: [],
    startedAt: null,
  })
  const before = await watchkeeper.until(({ incidents }) => incidents[id])
  watchkeeper = await restart(watchkeeper)
  const incident = await watchkeeper.until(({ incidents }) => incidents[id])
  expect(incident).toEqual(before)
  const recovery = incident.timers.find(({ kind }) => kind === 'recovery')
  expect(recovery?.dueAt).toBe(incident.startedAt + (scenario.rto ?? 0))
  expect(incident.timers.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['response', 'communication', 'update']),
  )
  expect(incident.stage).not.toBeNull()
  expect(await texts(watchkeeper, id)).toEqual(['P1 incident opened.'])
  expect(watchkeeper.logTexts().some((text) => text.startsWith('Incident opened by'))).toBe(true)
})

test('each step stands on the timeline, and what cannot be done is refused with a sentence', async () => {
  const watchkeeper = await start()
  const { id } = await open(watchkeeper)
  await watchkeeper.ask('incident.settleTimer', { id, timer: 'response', met: true, at: null })
  await watchkeeper.ask('incident.setSeverity', { id, severity: 'P2' })
  await watchkeeper.ask('incident.setRole', { id, role: 'scribe', person: 'Ines' })
  await watchkeeper.ask('incident.holdTimer', { id, timer: 'recovery', reason: 'Waiting for the hall.' })
  await watchkeeper.ask('incident.resolve', { id, at: null })
  const said = await texts(watchkeeper, id)
  expect(said).toEqual(
    expect.arrayContaining([
      'Respond: done.',
      'Severity changed from P1 to P2; the deadlines follow.',
      'Scribe: Ines.',
      'Recover (RTO): paused. Waiting for the hall.',
    ]),
  )
  const refusal = await watchkeeper.refusal('incident.setSeverity', { id, severity: 'P1' })
  expect(refusal.sentence).toBe('“Checkout is down” is resolved. Reopen it first.')
  await watchkeeper.ask('incident.reopen', { id, reason: 'It came back.' })
  await watchkeeper.until(({ incidents }) => (incidents[id]?.end === null ? true : null))
  expect((await texts(watchkeeper, id)).at(-1)).toBe('Reopened. It came back.')
})

test('a note may tell of the past, a correction is a new entry, and a picture is kept and shown', async () => {
  const watchkeeper = await start()
  const { id } = await open(watchkeeper)
  const at = Date.now() - 20 * minute
  const note = { kind: 'note', text: 'The pager rang' } as const
  const first = await watchkeeper.ask('incident.write', { id, content: note, at, corrects: null })
  await watchkeeper.ask('incident.write', {
    id,
    content: { kind: 'note', text: 'It was the phone' },
    at,
    corrects: first.id,
  })
  await watchkeeper.ask('incident.write', {
    id,
    content: { kind: 'command', command: 'uptime', output: 'up 3 days' },
    at: null,
    corrects: null,
  })
  await watchkeeper.ask('incident.write', {
    id,
    content: { kind: 'picture', type: 'image/png', base64: png, text: 'The graph' },
    at: null,
    corrects: null,
  })
  const { entries } = await watchkeeper.ask('incident.read', { id })
  expect(entries[0]).toMatchObject({ at, pastTime: true, content: note })
  expect(entries[1]).toMatchObject({ corrects: first.id })
  const picture = entries.find(({ content }) => content.kind === 'picture')?.content
  if (picture?.kind !== 'picture') throw new Error('there is no picture')
  expect(await watchkeeper.ask('incident.picture', { pictureId: picture.pictureId })).toEqual({
    type: 'image/png',
    base64: png,
  })
  const notPicture = await watchkeeper.refusal('incident.write', {
    id,
    content: { kind: 'picture', type: 'image/png', base64: btoa('no picture'), text: '' },
    at: null,
    corrects: null,
  })
  expect(notPicture.sentence).toContain('not a PNG or JPEG picture')
  const future = { kind: 'note', text: 'Not yet' } as const
  const refusal = await watchkeeper.refusal('incident.write', {
    id,
    content: future,
    at: Date.now() + 24 * 60 * minute,
    corrects: null,
  })
  expect(refusal.sentence).toContain('has not come yet')
})

test('a merged incident is read where it went, and a ticked step stands on the timeline', async () => {
  const watchkeeper = await start()
  const one = await open(watchkeeper, 'Checkout is slow')
  const other = await open(watchkeeper, 'Checkout is down')
  const model = await watchkeeper.until(({ runbook }) => runbook?.model)
  const stage = model.stages[0]
  const step = stage?.groups[0]?.steps[0]
  const guideKey = await watchkeeper.until(({ incidents }) => incidents[other.id]?.stage)
  if (step === undefined) throw new Error('the sample has no stages')
  const subject = { kind: 'incident', incidentId: other.id, guideKey } as const
  await watchkeeper.ask('run.tick', { subject, itemKey: step.key, ticked: true })
  await watchkeeper.ask('run.tick', { subject, itemKey: step.key, ticked: false })
  await watchkeeper.ask('incident.merge', { id: one.id, into: other.id })
  const said = await texts(watchkeeper, other.id)
  expect(said).toEqual(
    expect.arrayContaining([
      `Done: ${step.text}`,
      `Not done after all: ${step.text}`,
      'Merged into “Checkout is down”.',
      '“Checkout is slow” was merged into this.',
    ]),
  )
  const end = await watchkeeper.until(({ incidents }) => incidents[one.id]?.end)
  expect(end).toMatchObject({ kind: 'merged', into: other.id })
})

test('the report is drafted, keeps what a person wrote, and is exported in every form', async () => {
  let watchkeeper = await start()
  const { id } = await open(watchkeeper)
  await watchkeeper.ask('incident.write', {
    id,
    content: { kind: 'picture', type: 'image/png', base64: png, text: 'The graph' },
    at: null,
    corrects: null,
  })
  await watchkeeper.ask('incident.saveReport', { id, section: 'timeline', text: 'See the picture.' })
  await watchkeeper.ask('incident.saveReport', { id, section: 'cause', text: 'A full disk.' })
  await watchkeeper.ask('followUp.add', {
    incidentId: id,
    text: { text: 'Watch the disk', owner: 'Ines', dueAt: null },
  })
  watchkeeper = await restart(watchkeeper)
  await watchkeeper.ask('incident.setSeverity', { id, severity: 'P2' })
  const { sections } = await watchkeeper.ask('incident.report', { id })
  expect(sections.find(({ name }) => name === 'cause')).toMatchObject({ text: 'A full disk.', edited: true })
  expect(sections.find(({ name }) => name === 'timeline')).toMatchObject({
    text: 'See the picture.',
    outdated: true,
  })
  expect(sections.find(({ name }) => name === 'followUps')?.text).toContain('Watch the disk')
  await watchkeeper.ask('incident.saveReport', { id, section: 'timeline', text: null })
  const markdown = await exported('markdown')
  expect(markdown).toContain(`](data:image/png;base64,${png})`)
  const html = await exported('html')
  expect(html).toContain(`src="data:image/png;base64,${png}"`)
  expect(html).not.toContain('<script')
  const file = reportFileSchema.parse(JSON.parse(await exported('json')))
  expect(file.followUps.map(({ text }) => text)).toEqual(['Watch the disk'])
  expect(Object.values(file.pictures)).toEqual([`data:image/png;base64,${png}`])

  async function exported(format: 'markdown' | 'html' | 'json'): Promise<string> {
    const outcome = await watchkeeper.ask('incident.exportReport', { id, format })
    if (outcome.outcome !== 'download') throw new Error('a browser downloads')
    return outcome.text
  }
})

test('a follow-up stays until it is done, and a note that is typed survives a restart', async () => {
  let watchkeeper = await start()
  const { id } = await open(watchkeeper)
  const text = { text: 'Write the postmortem', owner: 'Ines', dueAt: Date.now() }
  const followUp = await watchkeeper.ask('followUp.add', { incidentId: id, text })
  await watchkeeper.ask('incident.saveDraft', { id, text: 'half a sent' })
  watchkeeper = await restart(watchkeeper)
  expect(Object.keys(watchkeeper.state().followUps)).toEqual([followUp.id])
  expect((await watchkeeper.ask('incident.read', { id })).draft).toBe('half a sent')
  await watchkeeper.ask('followUp.finish', { id: followUp.id, done: true })
  await watchkeeper.until(({ followUps }) => (followUps[followUp.id] === undefined ? true : null))
  const { followUps } = await watchkeeper.ask('incident.read', { id })
  expect(followUps[0]?.done?.by).not.toBe('')
})

test('the weeks count incidents by their severity', async () => {
  const watchkeeper = await start()
  await open(watchkeeper)
  await open(watchkeeper, 'Another')
  const { weeks } = await watchkeeper.ask('incident.weeks', { weeks: 4 })
  expect(weeks.map(({ counts }) => counts.P1)).toEqual([0, 0, 0, 2])
})
