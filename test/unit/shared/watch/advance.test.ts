import { describe, expect, it } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import {
  advance,
  type Step,
  type Surroundings,
  type WatchEvent,
  type WatchedState,
} from '#shared/watch/advance'
import { levelsOf } from '#shared/watch/levels'
import { hardVerdict, standingSchema, unknownStanding } from '#shared/watch/standing'
import { thresholdsInForce } from '#shared/watch/thresholds'
import type { Sample, SamplePart } from '#shared/watch/view'
import { answered, failed, monitorOf } from './fixtures'

const minute = 60_000

/** A monitor that steps follow one another on, stored and read between them. */
class Course {
  state: WatchedState
  readonly told: string[] = []
  readonly alerts = new Map<string, Alert>()
  surroundings: Surroundings
  #opened = 0

  constructor(fields: Record<string, unknown> = {}) {
    const monitor = monitorOf(fields)
    const levels = levelsOf(thresholdsInForce(monitor, []), monitor)
    this.state = { id: 'm', monitor, levels, standing: unknownStanding(0), alerts: [] }
    this.surroundings = {
      rules: () => ({ severities: [], procedures: [] }),
      newAlertId: () => `alert ${++this.#opened}`,
      interfaceUp: () => true,
      maintenances: [],
      needed: () => null,
    }
  }

  take(event: WatchEvent): Step {
    const step = advance(this.state, event, this.surroundings)
    for (const alert of step.alerts) this.alerts.set(alert.id, alert)
    this.told.push(...step.tellings.map(({ kind, alert }) => `${kind} ${alert.part?.title ?? alert.verdict}`))
    const alerts = [...this.alerts.values()].filter(({ state }) => state !== 'resolved')
    const standing = standingSchema.parse(JSON.parse(JSON.stringify(step.standing)))
    this.state = { ...this.state, standing, alerts }
    return step
  }

  check(...samples: Sample[]): Step[] {
    return samples.map((sample) => this.take({ kind: 'checked', sample, believed: true }))
  }
}

describe('a certificate', () => {
  const days = 24 * 60 * minute
  const certificate = {
    kind: 'tls',
    host: 'shop.example',
    warning: '< 21 days',
    critical: '< 7 days',
    flapHigh: '100%',
    failAfter: 1,
    recoverAfter: 1,
  }
  const left = (at: number, count: number, identity = 'first') =>
    answered(at * minute, count * days, { identity })

  it('is told once for each threshold, whatever happens meanwhile', () => {
    const course = new Course(certificate)
    course.check(left(0, 30), left(1, 20))
    expect(course.told).toEqual(['opened warning'])
    course.check(left(2, 20), failed(3 * minute), left(4, 20), left(5, 30), left(6, 20), left(7, 19))
    expect(course.told.slice(1)).toEqual(['worsened critical', 'resolved warning'])
    course.check(left(8, 6), left(9, 5), left(10, 0.01), left(11, 0))
    expect(course.told.slice(3)).toEqual(['opened critical'])
  })

  it('is told again when it is another one', () => {
    const course = new Course(certificate)
    course.check(left(0, 20), left(1, 90, 'second'), left(2, 20, 'second'))
    expect(course.told).toEqual(['opened warning', 'resolved warning', 'opened warning'])
  })
})

describe('an alert that is resolved by hand', () => {
  const resolve = (course: Course, at: number) => {
    const alertId = course.state.alerts[0]?.id ?? ''
    const by = { name: 'Kim', reason: null }
    return course.take({ kind: 'resolved by hand', alertId, by, at: at * minute })
  }
  const size = (at: number, value: number) => answered(at * minute, value)
  const limits = { failAfter: 1, recoverAfter: 1, warning: '> 1 s', critical: '> 3 s', flapHigh: '100%' }

  it('stays resolved while the same trouble stands, and nobody is told', () => {
    const course = new Course({ failAfter: 1, recoverAfter: 1 })
    course.check(failed(0))
    expect(resolve(course, 1).alerts).toMatchObject([
      { state: 'resolved', resolution: 'by hand', resolvedBy: { name: 'Kim' } },
    ])
    course.check(failed(2 * minute), failed(3 * minute))
    expect(course.state.alerts).toEqual([])
    expect(course.told).toEqual(['opened critical'])
  })

  it('opens again after it has been well', () => {
    const course = new Course({ failAfter: 1, recoverAfter: 1, flapHigh: '100%' })
    course.check(failed(0))
    resolve(course, 1)
    course.check(size(2, 10), failed(3 * minute))
    expect(course.told).toEqual(['opened critical', 'opened critical'])
  })

  it('opens again when it gets worse than it was', () => {
    const course = new Course(limits)
    course.check(size(0, 2_000))
    resolve(course, 1)
    course.check(size(2, 2_500))
    expect(course.state.alerts).toEqual([])
    course.check(size(3, 9_000))
    expect(course.told).toEqual(['opened warning', 'opened critical'])
  })

  it('is nothing when there is no such alert any more', () => {
    const course = new Course()
    expect(resolve(course, 1)).toMatchObject({ alerts: [], tellings: [] })
  })
})

describe('a monitor with parts', () => {
  const part = (key: string, changes: Partial<SamplePart> = {}): SamplePart => ({
    key,
    title: `${key} is full`,
    verdict: 'warning',
    text: 'above 90 %',
    severity: null,
    ...changes,
  })
  const sample = (at: number, ...parts: SamplePart[]) => answered(at * minute, parts.length, { parts })

  it('has an alert for each part, and none for the whole', () => {
    const course = new Course({ failAfter: 1, recoverAfter: 1 })
    const steps = course.check(
      sample(0, part('Disk'), part('Queue', { verdict: 'critical', severity: 'P1' })),
      sample(1, part('Disk')),
    )
    expect(steps[0]?.judged?.status).toBe('critical')
    expect(course.told).toEqual(['opened Disk is full', 'opened Queue is full', 'resolved Queue is full'])
    expect([...course.alerts.values()]).toMatchObject([
      { part: { key: 'Disk' }, severity: 'P3', state: 'open' },
      { part: { key: 'Queue' }, severity: 'P1', state: 'resolved' },
    ])
    expect(hardVerdict(course.state.standing)).toBe('warning')
  })

  it('keeps its parts while nothing is known of them, and tells that itself', () => {
    const course = new Course({ failAfter: 1, recoverAfter: 1 })
    course.check(sample(0, part('Disk')), failed(minute), sample(2, part('Disk')), sample(3))
    expect(course.told).toEqual([
      'opened Disk is full',
      'opened critical',
      'resolved critical',
      'resolved Disk is full',
    ])
  })

  it('confirms each part by itself, and forgets it when it has long been well', () => {
    const course = new Course()
    course.check(
      sample(0),
      sample(1, part('Disk')),
      sample(2),
      sample(3, part('Disk')),
      sample(4, part('Disk')),
    )
    expect(course.told).toEqual(['opened Disk is full'])
    course.check(...Array.from({ length: 22 }, (_, index) => sample(5 + index)))
    expect(course.state.standing.parts).toEqual({})
  })
})

describe('what a monitor needs', () => {
  it('holds nothing while it is well, and all while its latest check failed', () => {
    const course = new Course({ failAfter: 1, needs: 'Router' })
    const router = new Course({ name: 'Router' })
    course.surroundings.needed = () => ({ id: 'r', name: 'Router', standing: router.state.standing })
    router.check(answered(0, 1), failed(minute))
    const [step] = course.check(failed(minute))
    expect(step?.changes).toContainEqual({
      kind: 'hold',
      part: null,
      hold: { kind: 'dependency', monitorId: 'r', name: 'Router' },
      at: minute,
    })
    router.check(answered(2 * minute, 1))
    course.take({ kind: 'circumstances changed', at: 2 * minute })
    expect(course.told).toEqual([])
    course.check(failed(3 * minute))
    expect(course.told).toEqual(['opened critical'])
  })

  it('is an interface without which nothing can be said', () => {
    const course = new Course({ failAfter: 1, needs: 'vpn-interface' })
    course.surroundings.interfaceUp = ({ kind }) => kind !== 'vpn'
    const [step] = course.check(failed(0))
    expect(step?.judged?.status).toBe('unknown')
    expect(course.state.standing.latest?.why).toBe(
      'It needs a VPN, and none is up on this laptop, so it cannot be told.',
    )
    expect(course.check(answered(minute, 5))[0]?.judged?.status).toBe('ok')
    expect(course.told).toEqual([])
  })
})

describe('a maintenance', () => {
  it('marks the samples that are taken in it', () => {
    const course = new Course()
    course.surroundings.maintenances = [
      {
        id: 'w',
        scope: { kind: 'group', group: 'Front' },
        reason: 'Upgrade',
        startsAt: 0,
        endsAt: 2 * minute,
        source: { kind: 'declared', by: 'Kim' },
      },
    ]
    expect(course.check(answered(minute, 1))[0]?.judged?.maintenance).toBe(false)
    course.state = { ...course.state, monitor: { ...course.state.monitor, group: 'Front' } }
    expect(
      course.check(answered(minute, 1), answered(2 * minute, 1)).map(({ judged }) => judged?.maintenance),
    ).toEqual([true, false])
  })
})

describe('a check that says nothing', () => {
  it('leaves what was confirmed, and says why', () => {
    const course = new Course({ failAfter: 1 })
    course.check(answered(0, 1))
    const whole = course.state.standing.whole
    course.take({ kind: 'checked', sample: failed(minute), believed: false })
    course.check({ ...failed(2 * minute, 'there is no ping program'), outcome: 'unknown' })
    expect(course.state.standing.whole).toEqual(whole)
    expect(course.state.standing.latest).toMatchObject({
      status: 'unknown',
      since: minute,
      why: 'There is no ping program.',
    })
  })
})
