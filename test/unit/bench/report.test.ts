import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figure, row } from '../../bench/figures.mjs'
import { earlierRuns, keepRun, tableOf, withRun } from '../../bench/report.mjs'

describe('a figure of a bench', () => {
  it('meets its aim by its ratio to the floor', () => {
    expect(row('start', 'ms', 130, 100, { ratio: 1.3 })).toMatchObject({ ratio: 1.3, met: true })
    expect(row('start', 'ms', 131, 100, { ratio: 1.3 })).toMatchObject({ ratio: 1.31, met: false })
  })

  it('meets its aim by itself where it has no floor', () => {
    expect(figure('paint', 'ms', 50, { atMost: 50 })).toMatchObject({ floor: null, ratio: null, met: true })
    expect(figure('paint', 'ms', 50.1, { atMost: 50 })).toMatchObject({ met: false })
  })

  it('has nothing to meet without an aim', () => {
    expect(row('start', 'ms', 500, 100)).toMatchObject({ aim: null, met: null })
  })
})

describe('the runs that are kept', () => {
  let folder: string
  const machine = { processor: 'p', memory: 'm', system: 's', node: 'n' }
  const runOf = (at: string, ours: number, short = false) => ({
    at,
    short,
    machine,
    rows: [{ bench: 'start', ...row('start', 'ms', ours, 100) }],
  })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watchkeeper-runs-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are compared with the newest of the same length that has the figure', () => {
    keepRun(folder, runOf('2026-01-01T00:00:00.000Z', 100))
    keepRun(folder, runOf('2026-01-02T00:00:00.000Z', 200))
    keepRun(folder, runOf('2026-01-03T00:00:00.000Z', 900, true))
    keepRun(folder, { ...runOf('2026-01-04T00:00:00.000Z', 1), rows: [] })
    const { rows } = runOf('2026-01-05T00:00:00.000Z', 300)
    expect(tableOf(rows, earlierRuns(folder, false)).start).toMatchObject({ before: '2 (+50 %)' })
    expect(tableOf(rows, earlierRuns(folder, true)).start).toMatchObject({ before: '9 (-67 %)' })
  })

  it('are none where there are none, or what is there cannot be read', () => {
    const { rows } = runOf('2026-01-05T00:00:00.000Z', 300)
    expect(earlierRuns(join(folder, 'missing'), false)).toEqual([])
    writeFileSync(join(folder, '2026-01-01.json'), '{')
    expect(tableOf(rows, earlierRuns(folder, false)).start).toMatchObject({ before: '' })
  })

  it('are written into the page in the place of the one before', () => {
    const page = 'Before\n<!-- run -->\nold\n<!-- /run -->\nAfter'
    const written = withRun(page, runOf('2026-01-05T00:00:00.000Z', 250))
    expect(written).toContain('A run of 2026-01-05 on p, m, s, Node n.')
    expect(written).toContain('| `start` | start | ms | 250 | 100 | 2.5 |')
    expect(written).not.toContain('old')
    expect(withRun(written, runOf('2026-01-06T00:00:00.000Z', 250))).not.toContain('2026-01-05')
    expect(written.endsWith('After')).toBe(true)
  })
})
