import { describe, expect, test } from 'vitest'
import { backupFacts, certificateFacts, reviewFacts } from '#shared/handover/routine'
import { parseRunbook } from '#shared/runbook/parse'
import { monitorView } from '../../../fixtures/monitor-view'
import { now, zone } from './facts'

const day = 86_400_000
const weekly = { kind: 'weekly' as const, on: [1], at: 540 }
const sections = [
  { id: 'start', title: 'Start', depth: 1, line: 1, endLine: 9 },
  { id: 'backups', title: 'Backups', depth: 2, line: 5, endLine: 9 },
]

describe('a backup', () => {
  const backup = {
    name: 'Ledger',
    schedule: null,
    when: 'nightly',
    retention: null,
    location: null,
    verification: { text: 'every Monday', schedule: weekly },
    line: 7,
  }
  const factsAfter = (completions: { title: string; completedAt: number }[]) =>
    backupFacts({ backups: [backup], sections }, completions, now, zone)

  test('is told of from the time that its verification was due', () => {
    expect(factsAfter([])).toEqual([
      { name: 'Ledger', sectionId: 'backups', dueAt: Date.UTC(2026, 10, 23, 8), asked: 'every Monday' },
    ])
  })

  test('is not once a checklist about backups or restoring was done since', () => {
    expect(factsAfter([{ title: 'Backup verification', completedAt: now - 3_600_000 }])).toEqual([])
    expect(factsAfter([{ title: 'Morning', completedAt: now - 3_600_000 }])).toHaveLength(1)
    expect(factsAfter([{ title: 'Restore test', completedAt: now - 7 * day }])).toHaveLength(1)
  })
})

test('a certificate is told of in its last 30 days, by what its monitor saw', () => {
  const certificate = (id: string, left: number) =>
    monitorView({
      id,
      definition: { kind: 'tls', name: id, host: 'x.example' },
      last: {
        at: now,
        outcome: 'answered',
        value: left,
        unit: 'milliseconds',
        duration: 1,
        text: '',
        status: 'ok',
        maintenance: false,
      },
    })
  const facts = certificateFacts([certificate('soon', 10 * day), certificate('late', 40 * day)], now)
  expect(facts.map(({ text, at }) => [text, at - now])).toEqual([['the certificate of soon ends', 10 * day]])
})

test('reviews of the next two weeks are told of, and that of the runbook itself', () => {
  const model = parseRunbook('# Ferry\n')
  const review = {
    title: 'Capacity review',
    schedule: weekly,
    when: 'Mondays',
    steps: [],
    sectionId: '',
    line: 6,
  }
  const document = { ...model.document, nextReview: '2026-11-20' }
  expect(reviewFacts({ reviews: [review], sections, document }, now, zone).map(({ text }) => text)).toEqual([
    'Capacity review',
    'the runbook should have been reviewed',
  ])
})
