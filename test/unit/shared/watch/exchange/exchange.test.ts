import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import { runbookBlock, withoutFence } from '#shared/watch/exchange/block'
import { planImport } from '#shared/watch/exchange/compare'
import { readMonitorsText } from '#shared/watch/exchange/read'
import { monitorsText } from '#shared/watch/exchange/write'
import type { MonitorDefinition } from '#shared/watch/monitor'

/** Names that YAML might take for something else, and any other text a person may write. */
const awkward = fc.constantFrom(
  'yes',
  'null',
  '1e3',
  '0x10',
  '- a',
  '# b',
  'a: b',
  '*x',
  '&y',
  '“…”',
  '```',
  '<<',
  '2026-11-23',
  '~',
)
const text = fc
  .oneof(awkward, fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }))
  .map((written) => written.trim())
  .filter((written) => written !== '')
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const definition: fc.Arbitrary<MonitorDefinition> = fc.oneof(
  fc.record({
    kind: fc.constant('http' as const),
    name: text,
    url: fc.webUrl({ validSchemes: ['http', 'https'] }),
    expectText: optional(text),
    expectStatus: optional(fc.constantFrom('200', 204, '200-299, 401')),
    headers: optional(
      fc.dictionary(fc.stringMatching(/^[A-Za-z-]{1,12}$/), fc.stringMatching(/^[ -~]{0,30}$/)),
    ),
    failAfter: optional(fc.integer({ min: 1, max: 20 })),
  }),
  fc.record({
    kind: fc.constant('command' as const),
    name: text,
    command: fc
      .array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 5 })
      .map((rest) => ['check_load', ...rest.map((word) => word.replaceAll('\0', ''))]),
    group: optional(text),
  }),
)
const definitions = fc
  .uniqueArray(definition, { maxLength: 6, selector: ({ name }) => name })
  .map((all) => all.map(written))

/** A definition without the fields that are not written. */
function written(all: MonitorDefinition): MonitorDefinition {
  return JSON.parse(JSON.stringify(all))
}

describe('monitors as YAML', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(definitions, (all) => {
        const { monitors, problems } = readMonitorsText(monitorsText(all))
        expect(problems).toEqual([])
        expect(monitors.map((monitor) => (monitor.ok ? monitor.definition : monitor.problems))).toEqual(all)
      }),
    )
  })

  it('are read back by the ten thousand', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, place): MonitorDefinition => ({
        name: `Endpoint ${place}`,
        kind: 'http',
        url: `https://quay-${place}.example/health`,
        interval: '60s',
      }),
    )
    const { monitors, problems } = readMonitorsText(monitorsText(many))
    expect(problems).toEqual([])
    expect(monitors.filter(({ ok }) => ok)).toHaveLength(10_000)
  })

  it('stand in a runbook as they were exported', () => {
    fc.assert(
      fc.property(definitions, (all) => {
        const { monitors } = parseRunbook(`# Ops\n\n${runbookBlock(monitorsText(all))}`)
        expect(monitors.map((monitor) => monitor.definition)).toEqual(all)
      }),
    )
  })

  it('begin with what a person looks for', () => {
    expect(monitorsText([{ interval: '30s', kind: 'cpu', group: 'Laptop', name: 'Processor' }])).toBe(
      '- name: Processor\n  kind: cpu\n  group: Laptop\n  interval: 30s\n',
    )
  })
})

describe('an import', () => {
  const processor: MonitorDefinition = { kind: 'cpu', name: 'Processor', interval: '30s' }
  const present = new Map([[processor.name, processor]])

  it('adds what is not there, changes what is written otherwise, and leaves the same alone', () => {
    const yaml = `- name: Processor
  kind: cpu
  interval: 60s
  group: Laptop
- name: Memory
  kind: memory
`
    const { plan, toAdd, toChange } = planImport(yaml, present)
    expect(plan).toEqual({
      monitors: [
        {
          outcome: 'changed',
          name: 'Processor',
          line: 1,
          changes: [
            { field: 'interval', before: '30s', after: '60s' },
            { field: 'group', before: null, after: 'Laptop' },
          ],
        },
        { outcome: 'added', name: 'Memory', line: 5 },
      ],
      problems: [],
    })
    expect(toAdd.map(({ name }) => name)).toEqual(['Memory'])
    expect(toChange.map(({ name }) => name)).toEqual(['Processor'])
    expect(planImport(monitorsText([processor]), present).plan.monitors).toEqual([
      { outcome: 'same', name: 'Processor', line: 1 },
    ])
  })

  it('says what is wrong with one and takes the others', () => {
    const { plan, toAdd } = planImport(
      '- { name: Web, kind: tcp, host: a.example, port: 99999 }\n- { name: Memory, kind: memory }\n- { name: Memory, kind: cpu }',
      present,
    )
    expect(plan.monitors.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Web', 'wrong'],
      ['Memory', 'added'],
      ['Memory', 'wrong'],
    ])
    expect(plan.monitors[0]).toMatchObject({ problems: [{ field: 'port' }] })
    expect(plan.monitors[2]).toMatchObject({
      problems: [{ field: 'name', sentence: expect.stringContaining('line 2') }],
    })
    expect(toAdd).toEqual([{ name: 'Memory', kind: 'memory' }])
  })

  it('takes monitors after those they need, and refuses what needs something that is nowhere', () => {
    const { plan, toAdd } = planImport(
      `- { name: Web, kind: tcp, host: a.example, port: 80, needs: Router }
- { name: Router, kind: tcp, host: b.example, port: 80, needs: [Processor, vpn-interface] }
- { name: Lost, kind: memory, needs: Nowhere }
- { name: Follows, kind: cpu, needs: Lost }
- { name: Round, kind: cpu, needs: About }
- { name: About, kind: cpu, needs: Round }`,
      present,
    )
    expect(toAdd.map(({ name }) => name)).toEqual(['Router', 'Web'])
    expect(plan.monitors.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Web', 'added'],
      ['Router', 'added'],
      ['Lost', 'wrong'],
      ['Follows', 'wrong'],
      ['Round', 'wrong'],
      ['About', 'wrong'],
    ])
  })

  it('takes a block as it stands in a runbook, and counts its lines from the fence', () => {
    const { plan } = planImport(runbookBlock('- name: Memory\n  kind: memory\n'), present)
    expect(plan.monitors).toEqual([{ outcome: 'added', name: 'Memory', line: 2 }])
    expect(withoutFence('- name: a').linesBefore).toBe(0)
  })

  it.each(['name: Web', 'just words', '- ['])('of %j says why it cannot be read', (yaml) => {
    const { plan } = planImport(yaml, present)
    expect(plan.monitors.filter(({ outcome }) => outcome !== 'wrong')).toEqual([])
    expect(plan.problems.length + plan.monitors.length).toBeGreaterThan(0)
  })
})
