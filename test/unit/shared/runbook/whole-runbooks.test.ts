import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberingMarkdown } from '#shared/runbook/markdown'
import { parseRunbook } from '#shared/runbook/parse'

const hour = 60 * 60_000

const sample = readFileSync(resolve('resources/sample-runbook.md'), 'utf8')

const severities = `# Alerts

## Severity P1

**Response time:** 15 minutes
Everything is down.

1. Call the lead
`

describe('a runbook that is edited', () => {
  it('is understood as if it were read for the first time', () => {
    const before = `${severities}\n${sample.slice(0, 6_000)}`
    const edit = fc.record({
      at: fc.nat(before.split('\n').length),
      removed: fc.nat(3),
      added: fc.array(fc.constantFrom('', 'Words: value', '- [ ] Box', '## Heading', '```'), {
        maxLength: 4,
      }),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const markdown = rememberingMarkdown()
        parseRunbook(before, markdown)
        const lines = before.split('\n')
        for (const { at, removed, added } of edits) lines.splice(at, removed, ...added)
        const after = lines.join('\n')
        expect(parseRunbook(after, markdown)).toEqual(parseRunbook(after))
      }),
      { numRuns: 10 },
    )
  })
})

describe('the sample runbook', () => {
  const model = parseRunbook(sample)

  it('has nothing left to fill in', () => {
    expect(model.gaps).toEqual([])
  })

  it('has every part', () => {
    expect(model.document).toMatchObject({
      name: 'Harbour Payments',
      version: '3.2',
      date: '12 January 2026',
    })
    expect(model.checklists.map(({ title }) => title)).toEqual([
      'Morning checklist (start of business day, 08:30)',
      'Hourly health checks',
      'End of day checklist (17:30)',
      'Weekly tasks: Monday',
      'Weekly tasks: Wednesday',
      'Weekly tasks: Friday',
      'Steps of a change',
      'Recovery of the ledger',
      'Recovery of the Checkout API',
      'Recovery of a whole hall',
      'Daily security checks',
    ])
    expect(model.kpis.map(({ metric }) => metric)).toEqual([
      'cpu',
      'memory',
      'disk',
      'network latency',
      'response time',
      'error rate',
      'connections',
      null,
      null,
      null,
    ])
    expect(model.severities.map(({ responseTime }) => responseTime)).toEqual([
      hour / 4,
      hour,
      4 * hour,
      24 * hour,
    ])
    expect(model.procedures.map(({ severity, escalateAfter }) => [severity, escalateAfter])).toEqual([
      ['P1', hour / 2],
      ['P2', 2 * hour],
      ['P3', 24 * hour],
    ])
    expect(model.contacts.chain.map(({ name }) => name)).toEqual([
      'Ines Okafor',
      'Marek Lindqvist',
      'Aiko Brandt',
      'Solveig Dahl',
    ])
    expect(model.contacts.external).toHaveLength(4)
    expect(model.calendar).toHaveLength(18)
    expect(model.windows[0]).toMatchObject({ duration: 2 * hour, notice: 72 * hour })
    expect(model.troubleshooting).toHaveLength(3)
    expect(model.commands.flatMap(({ placeholders }) => placeholders)).toContain('service')
  })

  it('watches nothing but the laptop', () => {
    expect(model.monitors.map(({ definition }) => definition.kind)).toEqual(['cpu', 'memory', 'disk'])
  })

  it('has examples that work once their signs are taken away', () => {
    const text = readFileSync(resolve('resources/sample-runbook.md'), 'utf8')
    const example = text.replace(/^# (?=- name:| {2}\w+:)/gm, '')
    const { monitors, gaps } = parseRunbook(example)
    expect(gaps).toEqual([])
    expect(monitors.map(({ definition }) => definition.name)).toEqual(
      expect.arrayContaining(['Checkout API', 'Ledger primary']),
    )
  })
})

const reference = resolve('../shared/runbooks/operations-runbook.md')
const isThere = existsSync(reference)

describe.skipIf(!isThere)('the reference runbook (skipped where its folder is missing)', () => {
  const model = parseRunbook(isThere ? readFileSync(reference, 'utf8') : '')

  it('gives every heading and every box', () => {
    expect(model.sections).toHaveLength(95)
    expect(model.checklists).toHaveLength(11)
    expect(model.checklists.flatMap(({ items }) => items)).toHaveLength(75)
    expect(model.checklists.map(({ schedule }) => schedule?.kind ?? null)).toEqual([
      'daily',
      'interval',
      'daily',
      'weekly',
      'weekly',
      'weekly',
      null,
      null,
      null,
      null,
      'daily',
    ])
  })

  it('gives thresholds, severities, procedures and contacts', () => {
    expect(model.kpis).toHaveLength(11)
    expect(model.kpis.filter(({ warning, critical }) => warning !== null && critical !== null)).toHaveLength(
      7,
    )
    expect(model.severities.map(({ severity, responseTime }) => [severity, responseTime])).toEqual([
      ['P1', hour / 4],
      ['P2', hour],
      ['P3', 4 * hour],
      ['P4', 24 * hour],
    ])
    expect(
      model.procedures.map(({ severity, responseTime, escalateAfter }) => [
        severity,
        responseTime,
        escalateAfter,
      ]),
    ).toEqual([
      ['P1', hour / 4, hour / 2],
      ['P2', hour, 2 * hour],
    ])
    expect(model.procedures.flatMap(({ situations }) => situations.map(({ steps }) => steps.length))).toEqual(
      [7, 6, 5, 5],
    )
    expect(model.contacts.chain).toHaveLength(4)
    expect(model.contacts.external).toHaveLength(4)
  })

  it('gives the calendar, the windows, the commands and the issues', () => {
    expect(model.calendar).toHaveLength(20)
    expect(model.calendar.every(({ schedule }) => schedule !== null)).toBe(true)
    expect(model.windows.map(({ duration, notice }) => [duration, notice])).toEqual([
      [4 * hour, 72 * hour],
      [null, 2 * hour],
    ])
    expect(model.commands).toHaveLength(27)
    expect(model.troubleshooting.map(({ investigation }) => investigation.length)).toEqual([5, 5, 5])
  })

  it('gives the promises, in numbers', () => {
    expect(model.slas).toMatchObject([
      { kind: 'availability', fraction: 0.999, downtime: 8.76 * hour, per: 'year' },
      {
        kind: 'response time',
        threshold: { comparison: '<', value: 2000, unit: 'milliseconds' },
        share: 0.95,
      },
      { kind: 'rto', duration: 4 * hour },
      { kind: 'rpo', duration: hour },
      { kind: 'support hours', hours: [{ scope: 'critical issues' }, { scope: 'normal issues' }] },
    ])
  })

  it('gives what a team is made of and reached by, filled in or not', () => {
    expect(model.components).toHaveLength(3)
    expect(model.dashboards.map(({ url }) => url)).toEqual([null, null, null, null, null])
    expect(model.channels.map(({ kind }) => kind)).toEqual(['email', 'sms', 'slack', 'pagerduty'])
    expect(model.document.changeLog.map(({ version }) => version)).toEqual(['1.0', '1.1', '1.2'])
  })

  it('gives the stages, the plan to tell people, and the disasters', () => {
    expect(model.stages.map(({ from, to, groups }) => [from, to, groups.length])).toEqual([
      [0, hour / 4, 3],
      [hour / 4, null, 3],
      [null, null, 2],
    ])
    expect(model.communication.map(({ within }) => within)).toEqual([hour / 2, hour, null, null])
    expect(model.scenarios.map(({ rto, rpo, steps }) => [rto, rpo, steps.length])).toEqual([
      [hour, hour / 4, 5],
      [4 * hour, hour, 5],
      [8 * hour, hour, 0],
      [24 * hour, 4 * hour, 0],
    ])
  })

  it('gives changes, backups, recovery and reviews', () => {
    expect(model.changes.map(({ name, checklistKeys }) => [name, checklistKeys])).toEqual(
      ['Emergency', 'Normal', 'Standard'].map((name) => [name, ['change-implementation-steps']]),
    )
    expect(model.backups.map(({ schedule, retention }) => [schedule?.kind, retention])).toEqual([
      ['daily', 30 * 24 * hour],
      ['daily', 30 * 24 * hour],
      ['event', 90 * 24 * hour],
      ['weekly', 28 * 24 * hour],
    ])
    expect(model.recovery.map(({ title, phases }) => [title, phases.length])).toEqual([
      ['Database Recovery', 3],
      ['Application Recovery', 2],
      ['Full System Recovery', 2],
    ])
    expect(model.reviews.map(({ schedule }) => schedule?.kind)).toEqual([
      'daily',
      'weekly',
      'weekly',
      'monthly',
      'quarterly',
      'monthly',
    ])
  })

  it('has all its placeholders and unreachable contacts as gaps', () => {
    const count = (kind: string) => model.gaps.filter((gap) => gap.kind === kind).length
    expect([count('placeholder'), count('contact'), model.gaps.length]).toEqual([80, 8, 88])
  })
})
