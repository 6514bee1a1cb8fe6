import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'

describe('KPIs', () => {
  it('are found by the words of the columns, in any order', () => {
    const { kpis } = parseRunbook(
      '| Red | Signal | Amber |\n|---|---|---|\n| above 95% | Disk of db-1 | above 85% |\n',
    )
    expect(kpis).toEqual([
      {
        name: 'Disk of db-1',
        metric: 'disk',
        normal: null,
        normalRange: null,
        warning: { comparison: '>', value: 0.85, unit: 'fraction' },
        critical: { comparison: '>', value: 0.95, unit: 'fraction' },
        line: 3,
      },
    ])
  })

  it.each([
    ['CPU load', '>80%', 'cpu'],
    ['CPU temperature', '>80', null],
    ['Disk latency', '>20ms', 'response time'],
    ['RAM', '>80%', 'memory'],
    ['Network round trip', '>20ms', 'network latency'],
    ['Transaction volume', '<50', null],
    ['p95 latency', '>1s', 'response time'],
    ['HTTP 5xx errors', '>1%', 'error rate'],
    ['Pool connections', '>85% pool', 'connections'],
  ])('%s %s measures %s', (name, threshold, metric) => {
    const { kpis } = parseRunbook(
      `| Metric | Warning | Critical |\n|---|---|---|\n| ${name} | ${threshold} | |\n`,
    )
    expect(kpis[0]?.metric).toBe(metric)
  })

  it('are not in a table without thresholds', () => {
    expect(parseRunbook('| Metric | Owner |\n|---|---|\n| CPU | Ines |\n').kpis).toEqual([])
  })
})

describe('severities', () => {
  it.each([
    ['P1 - Critical', 'P1', 'Critical'],
    ['SEV1', 'P1', 'SEV1'],
    ['Sev-2 (major)', 'P2', 'major'],
    ['SEV0', 'P1', 'SEV0'],
    ['Severity 3: medium', 'P3', 'medium'],
    ['Critical', 'P1', 'Critical'],
    ['Low', 'P4', 'Low'],
  ])('%s is %s', (level, severity, name) => {
    const { severities } = parseRunbook(`| Severity | Respond within |\n|---|---|\n| ${level} | 20 min |\n`)
    expect(severities).toEqual([
      {
        severity,
        name,
        description: null,
        responseTime: 1_200_000,
        escalateAfter: null,
        examples: null,
        line: 3,
      },
    ])
  })

  it('tell when the next in the chain is called', () => {
    const { severities } = parseRunbook(
      '| Sev | Response | Escalate after |\n|---|---|---|\n| 1 | 5 min | ¼ hour |\n',
    )
    expect(severities[0]).toMatchObject({ severity: 'P1', responseTime: 300_000, escalateAfter: 900_000 })
  })

  it('are sorted, and the first row for one counts', () => {
    const { severities } = parseRunbook(
      '| Level | Impact | Response Time |\n|---|---|---|\n| High | Bad | 1 h |\n| Critical | Worse | 5 min |\n| P2 | Other | 9 h |\n',
    )
    expect(severities.map(({ severity, responseTime }) => [severity, responseTime])).toEqual([
      ['P1', 300_000],
      ['P2', 3_600_000],
    ])
  })

  it('are not the categories of something else', () => {
    expect(parseRunbook('| Scenario | Impact |\n|---|---|\n| Fire | High |\n').severities).toEqual([])
  })
})

describe('contacts', () => {
  it('are a chain in the order of the table, with what is not filled in as null', () => {
    const { contacts } = parseRunbook(
      '| Mobile | Who | E-mail | Role | Deputy |\n|---|---|---|---|---|\n| +46 8 555 0141 | Ines | [Email] | First | - |\n| | Marek | m@harbour.example | Second | Aiko |\n',
    )
    expect(contacts.chain).toEqual([
      { role: 'First', name: 'Ines', phone: '+46 8 555 0141', email: null, backup: null, line: 3 },
      { role: 'Second', name: 'Marek', phone: null, email: 'm@harbour.example', backup: 'Aiko', line: 4 },
    ])
    expect(contacts.external).toEqual([])
  })

  it('outside the team have a service and an account', () => {
    const { contacts } = parseRunbook(
      '| Vendor | Contact | Phone | Customer number |\n|---|---|---|---|\n| Halls | Desk | +46 31 555 0150 | KH-1 |\n',
    )
    expect(contacts).toEqual({
      chain: [],
      external: [
        {
          service: 'Halls',
          contact: 'Desk',
          phone: '+46 31 555 0150',
          email: null,
          accountId: 'KH-1',
          line: 3,
        },
      ],
    })
  })

  it('are not the rows of a change log', () => {
    const { contacts } = parseRunbook(
      '| Date | Name | Version number |\n|---|---|---|\n| Monday | Ines | 2 |\n',
    )
    expect(contacts).toEqual({ chain: [], external: [] })
  })
})
