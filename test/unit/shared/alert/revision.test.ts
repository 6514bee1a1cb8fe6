import { describe, expect, it } from 'vitest'
import { reviseDeadlines } from '#shared/alert/revision'
import { alert, level, minute, procedure } from './fixtures'

const rules = (response: number, escalation: number | null) => ({
  severities: [level('P1', response * minute)],
  procedures: [
    procedure({ severity: 'P1', escalateAfter: escalation === null ? null : escalation * minute }),
  ],
})
const promised = { responseDueAt: 25 * minute, escalationDueAt: 40 * minute }

describe('reviseDeadlines', () => {
  it('changes nothing while the runbook says the same, or the alert is over', () => {
    expect(reviseDeadlines(alert(), rules(15, 30), 12 * minute)).toBeNull()
    expect(reviseDeadlines(alert({ state: 'resolved' }), rules(5, 5), 12 * minute)).toBeNull()
  })

  it('takes what is sooner now, and keeps what was promised beside it', () => {
    expect(reviseDeadlines(alert(), rules(10, 20), 12 * minute)).toMatchObject({
      responseDueAt: 20 * minute,
      escalationDueAt: 30 * minute,
      revision: {
        at: 12 * minute,
        promised,
        revised: { responseDueAt: 20 * minute, escalationDueAt: 30 * minute },
      },
    })
  })

  it('lets no promise be put off', () => {
    expect(reviseDeadlines(alert(), rules(60, null), 12 * minute)).toMatchObject({
      ...promised,
      revision: { revised: { responseDueAt: 70 * minute, escalationDueAt: null } },
    })
  })

  it('is never due before the runbook said so', () => {
    expect(reviseDeadlines(alert(), rules(1, 2), 20 * minute)).toMatchObject({
      responseDueAt: 20 * minute,
      escalationDueAt: 20 * minute,
    })
  })

  it('changes nothing when it is asked again, and goes back with the runbook', () => {
    const revised = reviseDeadlines(alert(), rules(1, 20), 12 * minute) ?? alert()
    expect(reviseDeadlines(revised, rules(1, 20), 50 * minute)).toBeNull()
    expect(reviseDeadlines(revised, rules(15, 30), 50 * minute)).toEqual(alert())
  })
})
