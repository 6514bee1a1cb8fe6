import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timerStanding } from '#shared/incident/timer-standing'
import {
  type Beginning,
  meetTimer,
  openingTimers,
  pauseTimer,
  resumeTimer,
  retimed,
  unmeetTimer,
} from '#shared/incident/timers'
import { hour, minute, noRules, timer } from './fixtures'

const beginning: Beginning = {
  severity: 'P1',
  startedAt: 0,
  detectedAt: 2 * minute,
  openedAt: 5 * minute,
  scenario: null,
  lastBackupAt: null,
  responded: null,
}
const dueAt = (timers: ReturnType<typeof openingTimers>, key: string) =>
  timers.find((one) => one.key === key)?.dueAt

describe('the timers of an incident that opens', () => {
  test('are those of the runbook: from the beginning, the notice, the opening and the last backup', () => {
    const timers = openingTimers(
      { ...beginning, lastBackupAt: -10 * minute },
      {
        severities: [
          {
            severity: 'P1',
            name: 'Critical',
            description: null,
            responseTime: 10 * minute,
            escalateAfter: 30 * minute,
            examples: null,
            line: 1,
          },
        ],
        procedures: [],
        slas: [
          { kind: 'rto', name: 'RTO', text: '4 hours', duration: 4 * hour, line: 1 },
          { kind: 'rpo', name: 'RPO', text: '1 hour', duration: hour, line: 2 },
        ],
        communication: [
          { audience: 'Shops', within: hour, text: 'Within 1 hour, then every hour', line: 3 },
          { audience: 'Press', within: null, text: 'Through the desk', line: 4 },
        ],
      },
    )
    expect(timers.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['response', 12 * minute],
      ['escalation', 32 * minute],
      ['recovery', 4 * hour],
      ['data', 50 * minute],
      [`communication Shops ${hour}`, hour + 5 * minute],
      ['update Shops', hour + 5 * minute],
    ])
  })

  test('take RTO and RPO of the scenario before those of the SLA', () => {
    const sla = { kind: 'rto', name: 'RTO', text: '4 hours', duration: 4 * hour, line: 1 } as const
    const scenario = { rto: hour, rpo: minute }
    const timers = openingTimers({ ...beginning, scenario, lastBackupAt: 0 }, { ...noRules, slas: [sla] })
    expect(dueAt(timers, 'recovery')).toBe(hour)
    expect(dueAt(timers, 'data')).toBe(minute)
  })

  test('tell stakeholders in 30 minutes and customers in an hour where the runbook names nobody', () => {
    const timers = openingTimers(beginning, noRules)
    const told = timers.filter(({ kind }) => kind === 'communication').map(({ dueAt }) => dueAt)
    expect(told).toEqual([35 * minute, 65 * minute])
    expect(timers.filter(({ kind }) => kind === 'update')).toHaveLength(1)
    const mild = openingTimers({ ...beginning, severity: 'P3' }, noRules)
    expect(mild.filter(({ kind }) => kind === 'update')).toHaveLength(0)
  })

  test('count a response that was there before', () => {
    const responded = { at: 3 * minute, by: 'Kim' }
    const [response] = openingTimers({ ...beginning, responded }, noRules)
    expect(response).toMatchObject({ kind: 'response', met: responded })
  })
})

describe('a timer', () => {
  test('is later by exactly as long as it stood still', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), (at, stood) => {
        const paused = pauseTimer(timer(), { at, by: 'Ines', reason: 'The hall is locked.' })
        expect(timerStanding(paused)).toBe('paused')
        expect(resumeTimer(paused, at + stood)).toEqual(timer({ from: stood, dueAt: hour + stood }))
      }),
    )
  })

  test('that is met stays met, and is as it was when that is taken back', () => {
    const met = meetTimer(timer(), 'Ines', minute)
    expect(meetTimer(met, 'Kim', 2 * minute)).toEqual(met)
    expect(unmeetTimer(met)).toEqual(timer())
    expect(pauseTimer(met, { at: 0, by: 'Kim', reason: 'late' })).toEqual(met)
  })

  test('of updates asks for the next one after each', () => {
    const update = { ...timer({ key: 'update' }), kind: 'update', audience: 'Shops', every: hour } as const
    const met = meetTimer(update, 'Ines', 90 * minute)
    expect(met).toMatchObject({ from: 90 * minute, dueAt: 150 * minute, met: { by: 'Ines' } })
    expect(timerStanding(met)).toBe('running')
  })
})

describe('another severity', () => {
  test('moves what must be responded to and how often updates go out, and nothing else', () => {
    const timers = openingTimers(beginning, noRules)
    const eased = retimed(timers, 'P2', noRules, 10 * minute)
    expect(dueAt(eased, 'response')).toBe(70 * minute)
    expect(dueAt(eased, 'update Everybody')).toBe(65 * minute)
    const untouched = (all: typeof timers) => all.filter(({ kind }) => kind === 'communication')
    expect(untouched(eased)).toEqual(untouched(timers))
    expect(retimed(timers, 'P4', noRules, 0).some(({ kind }) => kind === 'update')).toBe(false)
  })

  test('leaves what was done as it is', () => {
    const [response, ...others] = openingTimers(beginning, noRules)
    if (response === undefined) throw new Error('there is no response')
    const met = meetTimer(response, 'Ines', 3 * minute)
    expect(retimed([met, ...others], 'P2', noRules, 10 * minute)).toContainEqual(met)
  })
})
