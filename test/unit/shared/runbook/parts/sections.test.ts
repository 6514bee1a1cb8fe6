import { describe, expect, it } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'

const minute = 60_000

describe('sections', () => {
  it('have ids as on GitHub, their lines, and an end before the next of their level', () => {
    const { sections } = parseRunbook('# A\n\n## B & c\n\ntext\n\n## B & c\n> ### Quoted\n\n# D\n\nend')
    expect(sections).toEqual([
      { id: 'a', title: 'A', depth: 1, line: 1, endLine: 9 },
      { id: 'b--c', title: 'B & c', depth: 2, line: 3, endLine: 6 },
      { id: 'b--c-1', title: 'B & c', depth: 2, line: 7, endLine: 9 },
      { id: 'quoted', title: 'Quoted', depth: 3, line: 8, endLine: 9 },
      { id: 'd', title: 'D', depth: 1, line: 10, endLine: 12 },
    ])
  })
})

it('sections without a letter in their title have ids too', () => {
  expect(parseRunbook('# !\n# …\n#\n').sections.map(({ id, title }) => [id, title])).toEqual([
    ['section', '!'],
    ['section-1', '…'],
    ['section-2', ''],
  ])
})

describe('the document', () => {
  it('is told by its information, its control block and its frontmatter', () => {
    const { document } = parseRunbook(
      '---\nversion: 4\n---\n# Ops runbook\n## Document information\n**Service:** Ferry\\\n**Date:** [Date]\n\n**Document Control:**\n- **Next Review:** 2030-01-31\n- **Last Updated:** 2029-01-31\n',
    )
    expect(document).toMatchObject({
      title: 'Ops runbook',
      name: 'Ferry',
      version: '4',
      date: '2029-01-31',
      nextReview: '2030-01-31',
    })
    expect(document.fields).toContainEqual({ name: 'Date', value: null, line: 7 })
  })

  it('is named by its title where nothing else names it', () => {
    expect(parseRunbook('# Ferry lines: operations runbook').document.name).toBe('Ferry lines')
    expect(parseRunbook('# Operations Runbook').document.name).toBeNull()
  })
})

describe('procedures', () => {
  it('have situations from numbered points, with their deadlines', () => {
    const { procedures } = parseRunbook(
      '## Critical alerts (P1)\n**Response Time:** Immediate (within 15 minutes)\n**Escalation:** Automatic after 30 minutes\n\n1. **Down**\n   - Look\n   - Call\n2. **Wrong**\n   - Look\n',
    )
    expect(procedures).toEqual([
      {
        title: 'Critical alerts (P1)',
        severity: 'P1',
        responseTime: 15 * minute,
        escalateAfter: 30 * minute,
        situations: [
          {
            title: 'Down',
            line: 5,
            steps: [
              { key: 'down-look', text: 'Look', line: 6 },
              { key: 'down-call', text: 'Call', line: 7 },
            ],
          },
          { title: 'Wrong', line: 8, steps: [{ key: 'wrong-look', text: 'Look', line: 9 }] },
        ],
        sectionId: 'critical-alerts-p1',
        line: 1,
      },
    ])
  })

  it('have situations from the headings below, or the list alone', () => {
    const { procedures } = parseRunbook(
      '## SEV2\n### Slow\n1. Look\n2. Undo\n## High priority alerts\n- Look\n- Call\n',
    )
    expect(
      procedures.map(({ severity, situations }) => [severity, situations.map(({ title }) => title)]),
    ).toEqual([
      ['P2', ['Slow']],
      ['P2', ['High priority alerts']],
    ])
  })

  it('are not issues of the troubleshooting guide', () => {
    expect(parseRunbook('## Troubleshooting\n### Issue: High alert volume\n1. Look\n').procedures).toEqual([])
  })
})

describe('the calendar', () => {
  it('has routine maintenance with the frequency of its heading', () => {
    const { calendar } = parseRunbook(
      '# Maintenance\n## Daily\n- **Logs:** Automated at 2:00 AM\n- **Poll:** Every 15 minutes\n## Monthly\n- **Scan:** First Sunday of month\n- **Other:** when possible\n',
    )
    expect(calendar.map(({ title, schedule, group }) => [title, schedule, group])).toEqual([
      ['Logs', { kind: 'daily', at: 120 }, 'Daily'],
      ['Poll', { kind: 'interval', every: 15 * minute }, 'Daily'],
      ['Scan', { kind: 'monthly', nth: 1, on: 7, at: 540 }, 'Monthly'],
      ['Other', null, 'Monthly'],
    ])
  })

  it('has tables with a frequency, fields of it, and reviews', () => {
    const { calendar } = parseRunbook(
      '# Backups\n| Type | Frequency |\n|---|---|\n| Files | On change |\n# Access\n- **Frequency:** Quarterly\n# Weekly capacity review\n- Look\n',
    )
    expect(calendar.map(({ title, schedule, line }) => [title, schedule, line])).toEqual([
      ['Files', { kind: 'event', event: 'on change' }, 4],
      ['Access', { kind: 'quarterly', at: 540 }, 6],
      ['Weekly capacity review', { kind: 'weekly', on: [1], at: 540 }, 7],
    ])
  })
})

describe('windows', () => {
  it('last from one time to the other, past midnight too', () => {
    const { windows } = parseRunbook(
      '## Ledger window\n- **Day:** Saturday\n- **Time:** 10:00 PM - 2:00 AM\n- **Notification:** 72 hours advance notice\n- **Affected services:** Ledger, Tapes\n',
    )
    expect(windows).toEqual([
      {
        title: 'Ledger window',
        schedule: { kind: 'weekly', on: [6], at: 1320 },
        zone: null,
        duration: 240 * minute,
        notice: 72 * 60 * minute,
        affects: 'Ledger, Tapes',
        line: 1,
      },
    ])
  })
})

describe('windows that name their zone', () => {
  it.each([
    ['## Night window\n- **Day:** Sunday\n- **Time:** 02:00 - 04:00 UTC\n', 'Etc/UTC'],
    ['## Windows\n**Standard:** Sunday 2:00 AM - 6:00 AM (America/New_York)\n', 'America/New_York'],
    ['## Windows\n**Standard:** Sunday 2:00 AM - 6:00 AM (Local Time)\n', null],
    ['## Windows\n**Standard:** Sunday 2:00 AM - 6:00 AM (CST)\n', null],
  ])('%j', (text, zone) => {
    expect(parseRunbook(text).windows).toMatchObject([{ zone }])
  })
})

describe('commands', () => {
  it('are the lines of shell blocks with their comments, joined where they go on', () => {
    const { commands } = parseRunbook(
      '# Checks\n```bash\n# Reach\nping [host]\ncurl \\\n  <url>\n\nuptime\n```\n```json\n{}\n```\n',
    )
    expect(commands).toEqual([
      {
        text: 'ping [host]',
        comment: 'Reach',
        placeholders: ['host'],
        destructive: null,
        sectionId: 'checks',
        line: 4,
      },
      {
        text: 'curl \\\n<url>',
        comment: 'Reach',
        placeholders: ['url'],
        destructive: null,
        sectionId: 'checks',
        line: 5,
      },
      { text: 'uptime', comment: null, placeholders: [], destructive: null, sectionId: 'checks', line: 8 },
    ])
  })

  it('are only what follows a prompt where there are prompts', () => {
    const { commands } = parseRunbook('```console\n$ uptime\n 10:00 up 3 days\n```\n')
    expect(commands.map(({ text }) => text)).toEqual(['uptime'])
  })

  it.each([
    ['if [ -f /x ]; then ls; fi', []],
    ['grep "[a-z]" file', []],
    ['echo $hosts[index]', []],
    ['sort < in > out', []],
    ['psql -h [host] -U [user] -h [host]', ['host', 'user']],
    ['ssh <user name>@{{host}}', ['user name', 'host']],
  ])('%s', (command, placeholders) => {
    expect(parseRunbook(`\`\`\`sh\n${command}\n\`\`\``).commands[0]?.placeholders).toEqual(placeholders)
  })
})

describe('troubleshooting', () => {
  it('has issues with labels or with headings', () => {
    const { troubleshooting } = parseRunbook(
      '# Guide\n## Issue: Slow\n**Symptoms:**\n- Waits\n\n**Investigation Steps:**\n1. Look\n\n**Common Solutions:**\n- Undo\n## Stuck\n### Symptoms\n- Still\n### Solutions\n- Push\n',
    )
    expect(
      troubleshooting.map(({ title, symptoms, investigation, solutions }) => [
        title,
        symptoms,
        investigation.length,
        solutions,
      ]),
    ).toEqual([
      ['Slow', ['Waits'], 1, ['Undo']],
      ['Stuck', ['Still'], 0, ['Push']],
    ])
  })
})
