import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Bundling,
  type BundlingTime,
  decideTellings,
  nothingWaits,
  waitingOf,
  withNews,
} from '#shared/notify/bundle'
import type { Hush } from '#shared/notify/hush'
import type { News, Telling } from '#shared/notify/news'
import { news } from './news'

const minute = 60_000
const quiet: Hush = { kind: 'quiet hours', until: 100 * minute, lets: ['P1', 'P2'] }

/** Tells what comes over time, and looks again whenever the rule asks for it; `sparing` where what comes must wait. */
class Course {
  readonly told: { at: number; telling: Telling }[] = []
  #bundling: Bundling = nothingWaits
  #lookAt: number | null = null

  constructor(
    private readonly hushAt: (now: number) => Hush | null = () => null,
    private readonly sparing = false,
  ) {}

  arrive(now: number, ...arrived: News[]): void {
    this.passUntil(now)
    for (const one of arrived) {
      const waiting = this.sparing ? waitingOf(this.#bundling, one, this.#time(now)) : null
      this.#bundling = withNews(this.#bundling, [waiting?.waits ?? { news: one, keptBack: false }])
      if (waiting === null) this.#look(now)
      else if (waiting.until !== null) this.#lookAt = Math.min(waiting.until, this.#lookAt ?? waiting.until)
    }
  }

  passUntil(now: number): void {
    while (this.#lookAt !== null && this.#lookAt <= now) this.#look(this.#lookAt)
  }

  #look(now: number): void {
    const { tellings, bundling, lookAt } = decideTellings(this.#bundling, this.#time(now))
    this.#bundling = bundling
    this.#lookAt = lookAt
    for (const telling of tellings) this.told.push({ at: now, telling })
  }

  #time(now: number): BundlingTime {
    return { now, span: minute, hush: this.hushAt(now) }
  }

  ids(): [number, ...string[]][] {
    return this.told.map(({ at, telling }) => [at / minute, ...telling.news.map(({ id }) => id)])
  }
}

describe('a window', () => {
  test('begins with the first, which is told at once; what follows is told as one at its end', () => {
    const course = new Course()
    course.arrive(0, news({ id: 'a' }))
    course.arrive(0.2 * minute, news({ id: 'b' }), news({ id: 'c' }))
    course.passUntil(5 * minute)
    expect(course.ids()).toEqual([
      [0, 'a'],
      [1, 'b', 'c'],
    ])
    expect(course.told.map(({ telling }) => telling.after)).toEqual(['nothing', 'window'])
  })

  test('is followed by another while more comes, and by none after a calm one', () => {
    const course = new Course()
    course.arrive(0, news({ id: 'a' }), news({ id: 'b' }))
    course.arrive(1.5 * minute, news({ id: 'c' }))
    course.arrive(9 * minute, news({ id: 'd' }))
    expect(course.ids()).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
      [9, 'd'],
    ])
  })

  test('lets what is more severe than all that was told in it through', () => {
    const course = new Course()
    course.arrive(0, news({ id: 'a', severity: 'P3' }), news({ id: 'b', severity: 'P3' }))
    course.arrive(0.1 * minute, news({ id: 'c', severity: 'P1' }), news({ id: 'd', severity: 'P1' }))
    course.passUntil(minute)
    expect(course.ids()).toEqual([
      [0, 'a'],
      [0.1, 'c'],
      [1, 'b', 'd'],
    ])
  })

  test('is another for good news', () => {
    const course = new Course()
    course.arrive(0, news({ id: 'a' }))
    course.arrive(0.1 * minute, news({ id: 'r', mood: 'recovery' }))
    expect(course.ids()).toEqual([
      [0, 'a'],
      [0.1, 'r'],
    ])
  })

  test('ends when the clock is set back', () => {
    const course = new Course()
    course.arrive(10 * minute, news({ id: 'a' }), news({ id: 'b' }))
    course.arrive(2 * minute, news({ id: 'c' }))
    expect(course.ids()).toEqual([
      [10, 'a'],
      [2, 'b', 'c'],
    ])
  })
})

test('what quiet hours keep back is told when they end, as one, of whatever kind', () => {
  const course = new Course((now) => (now < 100 * minute ? quiet : null))
  course.arrive(0, news({ id: 'a', severity: 'P3' }), news({ id: 'urgent', severity: 'P2' }))
  course.arrive(50 * minute, news({ id: 'c', mood: 'reminder', severity: null }))
  course.arrive(60 * minute, news({ id: 'r', mood: 'recovery', severity: 'P4' }))
  course.passUntil(200 * minute)
  expect(course.ids()).toEqual([
    [0, 'urgent'],
    [100, 'a', 'c', 'r'],
  ])
  expect(course.told[1]?.telling.after).toBe('quiet')
})

const arrivals = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 2 * minute }),
    mood: fc.constantFrom('trouble', 'recovery', 'reminder'),
    severity: fc.constantFrom('P1', 'P2', 'P3', 'P4', null),
  }),
  { maxLength: 60 },
)

function courseOf(
  arrived: { wait: number; mood: News['mood']; severity: News['severity'] }[],
  hushes: boolean,
  sparing = false,
) {
  const hushAt = (now: number) =>
    hushes && now % (10 * minute) < 5 * minute
      ? { ...quiet, until: now - (now % (10 * minute)) + 5 * minute }
      : null
  const course = new Course(hushAt, sparing)
  let now = 0
  arrived.forEach(({ wait, mood, severity }, place) => {
    now += wait
    course.arrive(now, news({ id: String(place), mood, severity }))
  })
  course.passUntil(now + 60 * minute)
  return course
}

test('nothing is lost and nothing is told twice, whatever comes when', () => {
  fc.assert(
    fc.property(arrivals, fc.boolean(), (arrived, hushes) => {
      const told = courseOf(arrived, hushes).told.flatMap(({ telling }) => telling.news.map(({ id }) => id))
      expect([...told].sort()).toEqual(arrived.map((_, place) => String(place)).sort())
    }),
  )
})

// What is told alone after a window reads the same whether or not anybody looked when the window was over.
test('the same is told at the same times when nothing is decided again for what must wait', () => {
  const toldOf = ({ told }: Course) =>
    told.map(({ at, telling: { news, after } }) => [at, after === 'quiet', news.map(({ id }) => id).sort()])
  fc.assert(
    fc.property(arrivals, fc.boolean(), (arrived, hushes) => {
      expect(toldOf(courseOf(arrived, hushes, true))).toEqual(toldOf(courseOf(arrived, hushes)))
    }),
    { numRuns: 300 },
  )
})

// The rest of one window and most of the next: a telling for each higher severity in both, and the first of the next.
test('of one mood no more than nine tellings fall within the length of a window', () => {
  fc.assert(
    fc.property(arrivals, (arrived) => {
      const { told } = courseOf(arrived, false)
      for (const mood of ['trouble', 'recovery', 'reminder'] as const) {
        const times = told.filter(({ telling }) => telling.news[0]?.mood === mood).map(({ at }) => at)
        for (const from of times) {
          const within = times.filter((at) => at >= from && at < from + minute)
          expect(within.length).toBeLessThanOrEqual(4 + 1 + 4)
        }
      }
    }),
  )
})

test('a storm of 500 alerts within seconds is told twice', () => {
  const course = new Course()
  for (let place = 0; place < 500; place += 1) course.arrive(place * 20, news({ id: String(place) }))
  course.passUntil(10 * minute)
  expect(course.told.map(({ telling }) => telling.news.length)).toEqual([1, 499])
})
