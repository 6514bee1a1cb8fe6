import { describe, expect, it } from 'vitest'
import type { HistoryCell } from '#shared/shift/checklist-history-record'
import {
  datesBetween,
  describeDay,
  gridDays,
} from '../../../../../../renderer/features/checklists/history/grid'

const zone = 'Europe/Stockholm'
const hour = 60 * 60_000
const midnight = Date.UTC(2026, 10, 22, 23)
const cell = (
  dueAt: number,
  outcome: HistoryCell['outcome'],
  facts: Partial<HistoryCell> = {},
): HistoryCell => ({
  start: dueAt,
  dueAt,
  outcome,
  by: null,
  at: null,
  reason: null,
  ...facts,
})

describe('the grid', () => {
  it('has every local date once, also where a day has 23 or 25 hours', () => {
    const from = Date.UTC(2026, 2, 28, 12)
    expect(datesBetween(from, from + 2 * 24 * hour, zone)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
    const autumn = Date.UTC(2026, 9, 24, 12)
    expect(datesBetween(autumn, autumn + 2 * 24 * hour, zone)).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ])
  })

  it('shows the worst of a day, and says all of it', () => {
    const history = {
      checklistKey: 'hourly',
      title: 'Hourly',
      onTime: null,
      cells: [
        cell(midnight, 'on time'),
        cell(midnight + hour, 'missed'),
        cell(midnight + 2 * hour, 'on time'),
      ],
    }
    const [day] = gridDays(history, ['2026-11-23'], zone)
    expect(day?.worst).toBe('missed')
    expect(day && describeDay(day)).toBe('1 missed, 2 on time')
  })

  it('says who was late, why it was skipped, and when nothing was due', () => {
    const day = (cells: HistoryCell[]) => ({ date: '', cells, worst: null })
    expect(describeDay(day([cell(0, 'late', { by: 'Ines' })]))).toBe('late, by Ines')
    expect(describeDay(day([cell(0, 'skipped', { by: 'Noor', reason: 'a holiday' })]))).toBe(
      'skipped, by Noor: a holiday',
    )
    expect(describeDay(day([]))).toBe('not due')
  })
})
