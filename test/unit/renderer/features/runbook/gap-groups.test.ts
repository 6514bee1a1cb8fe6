import { describe, expect, it } from 'vitest'
import { groupGaps } from '../../../../../renderer/features/runbook/gap-groups'
import type { Gap } from '../../../../../shared/runbook/model'

const gap = (kind: string, severity: Gap['severity'], line: number): Gap => ({
  kind,
  severity,
  sentence: `${kind} ${line}`,
  line,
})

describe('groupGaps', () => {
  it('puts the worst group first, and the worst gap first within it', () => {
    const groups = groupGaps([
      gap('table', 'information', 1),
      gap('contact', 'warning', 9),
      gap('link', 'error', 5),
      gap('contact', 'error', 12),
      gap('contact', 'warning', 3),
    ])
    expect(groups.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['contact', 'error'],
      ['link', 'error'],
      ['table', 'information'],
    ])
    expect(groups[0]?.gaps.map(({ line }) => line)).toEqual([12, 3, 9])
  })

  it('names a kind that it does not know', () => {
    expect(groupGaps([gap('spelling', 'warning', 1)])[0]?.title).toBe('Spelling')
  })
})
