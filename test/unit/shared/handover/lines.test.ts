import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DraftedLine,
  lineState,
  lineText,
  refreshedLines,
  struckLine,
  withAddedLine,
  writtenLine,
} from '#shared/handover/lines'
import type { DraftLine } from '#shared/handover/record'
import { handoverSections } from '#shared/handover/sections'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const section = fc.constantFrom(...handoverSections)
const drafted: fc.Arbitrary<DraftedLine[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    section,
    source: fc.constant({ kind: 'alert' as const, id: 'x' }),
    text: fc.string(),
  }),
  { selector: ({ id }) => id },
)

/** What a person may do to a draft, and the data under it. */
type Step = (lines: readonly DraftLine[]) => DraftLine[]
const edit: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...ids), fc.string()).map(
    ([id, text]): Step =>
      (lines) =>
        writtenLine(lines, id, text),
  ),
  fc.tuple(fc.constantFrom(...ids), fc.boolean()).map(
    ([id, struck]): Step =>
      (lines) =>
        struckLine(lines, id, struck),
  ),
  fc.tuple(fc.uuid(), section, fc.string()).map(
    ([id, at, text]): Step =>
      (lines) =>
        withAddedLine(lines, { id, section: at, text, by: 'Ines', at: 0 }),
  ),
)
const draft = fc
  .array(
    fc.oneof(
      edit,
      drafted.map(
        (data): Step =>
          (lines) =>
            refreshedLines(lines, data),
      ),
    ),
    { maxLength: 20 },
  )
  .map((steps) => steps.reduce<DraftLine[]>((lines, step) => step(lines), []))

describe('bringing a draft up to date', () => {
  test('twice is the same as once', () => {
    fc.assert(
      fc.property(draft, drafted, (lines, data) => {
        const once = refreshedLines(lines, data)
        expect(refreshedLines(once, data)).toEqual(once)
      }),
    )
  })

  test('loses nothing that a person wrote, struck or added', () => {
    fc.assert(
      fc.property(draft, fc.array(drafted, { minLength: 1, maxLength: 4 }), (lines, updates) => {
        const after = updates.reduce<DraftLine[]>((before, data) => refreshedLines(before, data), [...lines])
        for (const line of lines) {
          if (lineState(line) === 'drafted') continue
          const kept = after.find(({ id }) => id === line.id)
          expect(kept?.struck).toBe(line.struck)
          if (line.origin === 'person' || line.written !== null)
            expect(kept === undefined ? null : lineText(kept)).toBe(lineText(line))
        }
      }),
    )
  })

  test('says what the data says wherever no person had a hand in it, in the order of the sections', () => {
    fc.assert(
      fc.property(draft, drafted, (lines, data) => {
        const after = refreshedLines(lines, data)
        const untouched = after.filter((line) => lineState(line) === 'drafted')
        for (const line of untouched) expect(lineText(line)).toBe(data.find(({ id }) => id === line.id)?.text)
        const order = after.map((line) => handoverSections.indexOf(line.section))
        expect(order).toEqual([...order].sort((one, other) => one - other))
      }),
    )
  })

  test('marks an edited line that the data has no more, and only that', () => {
    const [line, other] = refreshedLines(
      [],
      [
        { id: 'a', section: 'alerts', source: { kind: 'alert', id: 'x' }, text: 'API is down' },
        { id: 'b', section: 'alerts', source: { kind: 'alert', id: 'y' }, text: 'Queue is full' },
      ],
    )
    if (line === undefined || other === undefined) throw new Error('two lines were drafted')
    const edited = writtenLine([line, other], 'a', 'API was down')
    expect(refreshedLines(edited, [])).toEqual([{ ...line, written: 'API was down', outdated: true }])
  })
})

test('writing what the data says is no edit', () => {
  const lines = refreshedLines(
    [],
    [{ id: 'a', section: 'alerts', source: { kind: 'alert', id: 'x' }, text: 'API is down' }],
  )
  expect(writtenLine(writtenLine(lines, 'a', 'Other'), 'a', 'API is down')).toEqual(lines)
})

test('what a person added goes with its words, and only that', () => {
  const drafted = refreshedLines(
    [],
    [{ id: 'a', section: 'alerts', source: { kind: 'alert', id: 'x' }, text: 'API is down' }],
  )
  const added = withAddedLine(drafted, {
    id: 'b',
    section: 'notes',
    text: 'Mind the tide',
    by: 'Noor',
    at: 1,
  })
  expect(writtenLine(added, 'b', null)).toEqual(drafted)
  expect(writtenLine(writtenLine(added, 'a', 'Other'), 'a', null)).toEqual(added)
})
