import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseRunbook } from '#shared/runbook/parse'
import { piecesOf } from '#shared/search/document'
import { monitorDocument } from '#shared/search/monitor-document'
import { runbookDocuments } from '#shared/search/runbook-documents'
import { handoverDocument, logEntryDocument } from '#shared/search/shift-documents'
import { logEntry } from '../../../fixtures/log-entry'
import { monitorView } from '../../../fixtures/monitor-view'

const ledger = `The ledger's own runbook.

# Ledger

## Recovery

Call the bank first.

### Morning checklist

- [ ] Look at the **queue**

### Diagnostic commands

\`\`\`bash
# What waits
ledgerctl queue | head
ledgerctl queue | head
\`\`\`

## Emergency contacts

| Role | Name | Phone | Email |
|---|---|---|---|
| Primary on-call | Ada Byron | +46 70 000 00 01 | ada@ledger.example |
`

const documents = [...runbookDocuments({ key: '/ledger.md', model: parseRunbook(ledger), text: ledger })]
const ofKind = (kind: string) => documents.filter(({ target }) => target.kind === kind)

describe('what can be found of a runbook', () => {
  it('is every section with its own lines, and where it is', () => {
    expect(ofKind('section').map(({ title, place, text }) => [title, place, text])).toEqual([
      ['Ledger', '', "The ledger's own runbook."],
      ['Ledger', '', ''],
      ['Recovery', 'Ledger', 'Call the bank first.'],
      ['Morning checklist', 'Ledger › Recovery', 'Look at the queue'],
      [
        'Diagnostic commands',
        'Ledger › Recovery',
        'What waits\nledgerctl queue | head\nledgerctl queue | head',
      ],
      [
        'Emergency contacts',
        'Ledger',
        'Role · Name · Phone · Email\nPrimary on-call · Ada Byron · +46 70 000 00 01 · ada@ledger.example',
      ],
    ])
    expect(ofKind('section')[0]?.target).toEqual({ kind: 'section', runbook: '/ledger.md', sectionId: null })
  })

  it('is every contact, with how to reach it', () => {
    expect(ofKind('contact')).toEqual([
      {
        target: {
          kind: 'contact',
          runbook: '/ledger.md',
          name: 'Ada Byron',
          phone: '+46 70 000 00 01',
          email: 'ada@ledger.example',
        },
        title: 'Ada Byron',
        place: 'Ledger',
        text: 'Primary on-call · +46 70 000 00 01 · ada@ledger.example',
      },
    ])
  })

  it('is every checklist, and every command once', () => {
    expect(ofKind('checklist').map(({ title, text }) => [title, text])).toEqual([
      ['Morning checklist', 'Look at the queue'],
    ])
    expect(ofKind('command').map(({ title, place, text }) => [title, place, text])).toEqual([
      ['ledgerctl queue | head', 'Ledger › Recovery › Diagnostic commands', 'What waits'],
    ])
  })
})

describe('what can be found besides', () => {
  it('is a monitor by its name, group and target, and never by its headers', () => {
    const definition = {
      kind: 'http',
      name: 'Checkout',
      group: 'Shop',
      url: 'https://shop.example/health',
      headers: { Authorization: 'Bearer secret' },
    } as const
    expect(monitorDocument(monitorView({ id: 'm1', definition }))).toEqual({
      target: { kind: 'monitor', monitorId: 'm1' },
      title: 'Checkout',
      place: 'Shop',
      text: 'http · https://shop.example/health',
    })
  })

  it('is a log entry, its first line the title', () => {
    const entry = logEntry({ at: 5, author: null, text: '[Queue](monitor:m1) stuck\nrestarted it' })
    expect(logEntryDocument(entry)).toEqual({
      target: { kind: 'log', entryId: 'e1', at: 5 },
      place: 'Watchkeeper',
      title: 'Queue stuck',
      text: 'restarted it',
    })
  })

  it('is a handover, without the lines that are struck', () => {
    const line = { origin: 'person', section: 'notes', by: 'Ada', at: 1 } as const
    const lines = [
      { ...line, id: 'l1', written: '[Queue](monitor:m1) is stuck', struck: false },
      { ...line, id: 'l2', written: 'Nothing else', struck: true },
    ]
    expect(handoverDocument({ shiftId: 's1', lines })).toMatchObject({
      target: { kind: 'handover', shiftId: 's1' },
      title: 'Handover',
      text: 'Queue is stuck',
    })
  })
})

describe('a long document', () => {
  const document = { target: { kind: 'monitor', monitorId: 'm1' }, title: 'Long', place: '' } as const

  it('is divided between its lines', () => {
    const text = 'a line of some words\n'.repeat(2000)
    const pieces = piecesOf({ ...document, text })
    expect(pieces.map(({ piece }) => piece)).toEqual([0, 1, 2])
    expect(pieces.every((piece) => piece.text.endsWith('\n'))).toBe(true)
  })

  test('loses nothing, whatever it says', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 5 })
      .map((parts) => parts.join('\n').repeat(4000))
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = piecesOf({ ...document, text: whole })
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
        expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(16_000)
      }),
      { numRuns: 30 },
    )
  })
})
