import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, folder } = withWatchkeeper()

/** Aliases of aliases: nine levels of nine are more values than there is memory for. */
const laughs = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, level) => {
    const eight = Array.from({ length: 9 }, () => `*a${level}`).join(', ')
    return `a${level + 1}: &a${level + 1} [${eight}]`
  }),
].join('\n')
const deepYaml = '['.repeat(100_000)

const hostileMonitors = [
  ['aliases that multiply', `${laughs}\nmonitors: *a9\n`],
  ['an alias of itself', 'monitors: &m\n  - *m\n'],
  ['depth', `monitors: ${deepYaml}`],
  ['deep mappings', Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ['a prototype', '- __proto__: { polluted: true }\n  name: x\n  kind: cpu\n'],
  ['length', `- name: ${'x'.repeat(2_000_000)}\n`],
  ['a tag that runs', '- !!js/function "function () { throw 1 }"\n'],
] as const

test.each(hostileMonitors)('monitors with %s are not taken', async (_name, text) => {
  const watchkeeper = await start()
  const before = Object.keys(watchkeeper.state().monitors)
  const { added, changed } = await watchkeeper.ask('monitors.import', { text })
  expect({ added, changed }).toEqual({ added: 0, changed: 0 })
  expect(Object.keys(watchkeeper.state().monitors)).toEqual(before)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each(hostileMonitors)(
  'a runbook whose monitors have %s is opened, and watches none',
  async (_name, text) => {
    const watchkeeper = await start()
    const path = join(folder(), 'runbook.md')
    writeFileSync(path, `# Ledger\n\n\`\`\`yaml monitors\n${text}\n\`\`\`\n`)
    await watchkeeper.ask('runbook.open', { path, kind: 'file' })
    const { runbook } = watchkeeper.state()
    expect(runbook?.path).toBe(path)
    expect(runbook?.model.monitors).toEqual([])
  },
)

const event = (lines: string) => `BEGIN:VEVENT\nUID:1\n${lines}\nEND:VEVENT\n`
const calendar = (contents: string) => `BEGIN:VCALENDAR\nVERSION:2.0\n${contents}END:VCALENDAR\n`

test.each([
  ['every second since the year 1', event('DTSTART:00010101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY')],
  ['a rule that never comes', event('DTSTART:20260101T000000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
  ['a length of a million years', event('DTSTART:20260101T000000Z\nDURATION:P365000000D\nRRULE:FREQ=DAILY')],
  ['an interval of nothing', event('DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;INTERVAL=0')],
  ['depth', 'BEGIN:VEVENT\n'.repeat(20_000)],
  ['many events', event('DTSTART:20260101T000000Z\nRRULE:FREQ=MINUTELY').repeat(2_000)],
  ['a long line', event(`SUMMARY:${'x'.repeat(3_000_000)}`)],
])('a calendar with %s is read or refused, and Watchkeeper goes on', async (_name, contents) => {
  const watchkeeper = await start()
  const source = join(folder(), 'rota.ics')
  writeFileSync(source, calendar(contents))
  await watchkeeper.ask('rota.open', { source }).catch(() => null)
  const { rota } = watchkeeper.state()
  expect(rota === null || rota.shifts.length <= 500).toBe(true)
  await watchkeeper.ask('log.write', { text: 'Still here.' })
})

test.each([
  ['depth', '['.repeat(100_000)],
  [
    'a prototype',
    '{"format":"watchkeeper-handover","version":1,"sha256":"","content":{"__proto__":{"x":1}}}',
  ],
  ['words', 'hello'],
  ['numbers out of bounds', '{"format":"watchkeeper-handover","version":1e999,"sha256":"","content":null}'],
])('a handover with %s is refused', async (_name, text) => {
  const watchkeeper = await start()
  expect(await watchkeeper.refusal('handover.open', { text })).toMatchObject({
    code: expect.stringMatching(/^(?:invalid|refused)$/),
  })
  expect(watchkeeper.state().handoverExchange.incoming).toEqual([])
})
