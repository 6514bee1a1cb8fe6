import { expect, test } from 'vitest'
import { type ReportFacts, reportMarkdown, reportOf } from '#shared/incident/report'
import { hour, incident, minute, note } from './fixtures'

const facts: ReportFacts = {
  incident: incident({ end: { kind: 'resolved', by: 'Kim', at: hour } }),
  alerts: [],
  entries: [note('The disk was full #cause'), note('Watch disks #lesson', { pastTime: true })],
  followUps: [
    {
      id: 'f',
      incidentId: 'incident',
      text: 'Watch the disk',
      owner: 'Ines',
      dueAt: 24 * hour,
      createdBy: 'Ines',
      createdAt: 0,
      changedAt: 0,
      done: null,
    },
  ],
  expectedImpact: null,
}
const section = (name: string, given = facts, written: Parameters<typeof reportOf>[1] = []) =>
  reportOf(given, written, hour, 'UTC').find((one) => one.name === name)

test('what people marked is where it belongs, and a past time is marked as such', () => {
  expect(section('cause')?.text).toBe('- The disk was full')
  expect(section('lessons')?.text).toBe('- Watch disks')
  expect(section('timeline')?.text).toContain('Ines (written later): Watch disks')
  expect(section('followUps')?.text).toBe('- [ ] Watch the disk (Ines, due 1970-01-02)')
})

test('the times say how soon it was noticed, and what was due and not done', () => {
  const response = { key: 'response', kind: 'response', from: 0, dueAt: hour, paused: null } as const
  const timed = incident({
    timers: [
      { ...response, met: { at: 12 * minute, by: 'Ines' } },
      { ...response, key: 'escalation', kind: 'escalation', met: null },
    ],
    end: { kind: 'resolved', by: 'Kim', at: 2 * hour },
  })
  const text = section('times', { ...facts, incident: timed })?.text ?? ''
  expect(text).toContain('after 2 min')
  expect(text).toContain('| Time to acknowledge | 10 min |')
  expect(text).toContain('| Time to resolve | 2 h |')
  expect(text).toContain('| Escalate | due 1970-01-01 01:00 UTC, not done |')
})

test('what a person wrote stays as the data goes on, and is marked as outdated then', () => {
  const basis = section('timeline')?.draft ?? ''
  const written = [{ name: 'timeline', text: 'Mine', basis }] as const
  expect(section('timeline', facts, written)).toMatchObject({ text: 'Mine', edited: true, outdated: false })
  const later = { ...facts, entries: [...facts.entries, note('More')] }
  expect(section('timeline', later, written)).toMatchObject({ text: 'Mine', edited: true, outdated: true })
})

test('signs in what people wrote are not Markdown, and a command is fenced whatever it printed', () => {
  const entries = [
    note('a *star* <b>'),
    note('', { content: { kind: 'command', command: 'cat x', output: '```\nfence' } }),
  ]
  const text = section('timeline', { ...facts, entries })?.text ?? ''
  expect(text).toContain('a \\*star\\* \\<b\\>')
  expect(text).toContain('  ````\n  cat x\n  ```\n  fence\n  ````')
})

test('the whole report has its parts in their order', () => {
  const markdown = reportMarkdown(facts.incident, reportOf(facts, [], hour, 'UTC'))
  expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# P1 incident: Checkout is down',
    '## Summary',
    '## Impact',
    '## Times',
    '## Timeline',
    '## Root cause',
    '## Lessons',
    '## Follow-ups',
  ])
})
