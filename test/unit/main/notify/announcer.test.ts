import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentDiagnostics } from '#main/diagnostics'
import { Announcer } from '#main/notify/announcer'
import { NotificationFailedError, type Notifier, type Shown } from '#main/notify/notifier'
import { Presenter } from '#main/notify/presenter'
import { type AskDoNotDisturb, DoNotDisturb } from '#main/system/do-not-disturb'
import type { Answer } from '#shared/notify/buttons'
import type { NativeNotification } from '#shared/notify/native-notification'
import type { News } from '#shared/notify/news'
import type { NotifyPreferences } from '#shared/notify/preferences'
import { usualNotifyPreferences } from '#shared/notify/usual-preferences'
import { news } from '../../shared/notify/news'

const shownWell: Shown = { by: 'the test', buttons: true }
let show: (notification: NativeNotification, onAnswer: (answer: Answer) => void) => Promise<Shown>
let wishes: NotifyPreferences & { notifications: boolean }
let announcer: Announcer
const onTrouble = vi.fn()
const onAnswer = vi.fn()
const settle = vi.fn()
const play = vi.fn(async () => 'the test')
let standing: Set<string>
let renamed: Map<string, string>
let titles: string[]
let notifier: Notifier

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  vi.clearAllMocks()
  titles = []
  show = async ({ title }) => {
    titles.push(title)
    return shownWell
  }
  wishes = { ...usualNotifyPreferences, notifications: true }
  standing = new Set()
  renamed = new Map()
  notifier = {
    show: (...args: Parameters<typeof show>) => show(...args),
    close() {},
  }
  announcer = announcerAsking(null)
})
afterEach(() => {
  vi.useRealTimers()
})

function announcerAsking(ask: AskDoNotDisturb | null): Announcer {
  const doNotDisturb = new DoNotDisturb({ ask, onChange: () => announcer.look() })
  return new Announcer({
    clock: { now: Date.now, zone: () => 'Etc/UTC' },
    preferences: () => wishes,
    presenter: new Presenter({ notifier, diagnostics: silentDiagnostics, onTrouble }),
    sounds: { play },
    doNotDisturb,
    diagnostics: silentDiagnostics,
    onAnswer,
  })
}

const never = () => new Promise<Shown>(() => {})
const settled = () => settle.mock.calls.map(([id]) => id)
function announce(id: string, changes: Partial<News> = {}) {
  standing.add(id)
  const told = news({ id, ...changes })
  announcer.announce({
    news: told,
    current: () => (standing.has(id) ? { ...told, title: renamed.get(id) ?? told.title } : null),
    settle: () => settle(id),
  })
}

describe('bundling', () => {
  test('the first is shown at once, what follows within the window as one, and each is settled', async () => {
    announce('a')
    announce('b')
    announce('c')
    await vi.advanceTimersByTimeAsync(59_000)
    expect([titles, settled()]).toEqual([['P2 a is down'], ['a']])
    await vi.advanceTimersByTimeAsync(1_000)
    expect([titles, settled()]).toEqual([
      ['P2 a is down', '2 more alerts'],
      ['a', 'b', 'c'],
    ])
  })

  test('what is over meanwhile is settled and not shown', async () => {
    announce('a')
    announce('b')
    announce('c')
    standing.delete('b')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titles).toEqual(['P2 a is down', 'P2 c is down'])
    expect(settled()).toEqual(['a', 'b', 'c'])
  })

  test('the same is announced once, however often it is given', async () => {
    announce('a')
    announce('b')
    announce('b')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titles).toEqual(['P2 a is down', 'P2 b is down'])
  })
})

/** How often it is looked at how urgent each of so many is, that come within one window. */
function looksAtEachOf(count: number): number {
  let looks = 0
  for (let place = 0; place < count; place += 1) {
    const counted: Partial<News> = {
      get severity() {
        looks += 1
        return 'P2' as const
      },
    }
    const told = Object.defineProperties(news({ id: `${place}` }), Object.getOwnPropertyDescriptors(counted))
    announcer.announce({ news: told, current: () => null, settle() {} })
  }
  return looks / count
}

test('those that wait are not looked at again for each that comes', () => {
  expect(looksAtEachOf(1_000)).toBeLessThan(10)
  wishes.presentation = { until: null, letsMostSevere: true }
  announcer.look()
  expect(looksAtEachOf(1_000)).toBeLessThan(10)
})

describe('what is kept back', () => {
  test('waits, unsettled, until a person ends the presentation', async () => {
    wishes.presentation = { until: null, letsMostSevere: false }
    announce('a')
    announce('b', { severity: 'P1' })
    await vi.advanceTimersByTimeAsync(3 * 3_600_000)
    expect([titles, settled(), play.mock.calls]).toEqual([[], [], []])
    wishes.presentation = null
    announcer.look()
    await vi.advanceTimersByTimeAsync(0)
    expect(titles).toEqual(['Kept back until now: 2 alerts'])
    expect(settled()).toEqual(['a', 'b'])
  })

  test('is told in the words that are right by then', async () => {
    wishes.presentation = { until: 60_000, letsMostSevere: false }
    announce('a')
    renamed.set('a', 'P2 a is worse')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titles).toEqual(['P2 a is worse'])
  })

  test('waits until the system may disturb again, but for P1 where a person wants that', async () => {
    let mayDisturb = false
    announcer = announcerAsking(async () => !mayDisturb)
    wishes.doNotDisturb = 'P1 passes'
    announce('a')
    announce('b', { severity: 'P1', title: 'P1 b is down' })
    await vi.advanceTimersByTimeAsync(3 * 3_600_000)
    expect([titles, settled()]).toEqual([['P1 b is down'], ['b']])
    mayDisturb = true
    await vi.advanceTimersByTimeAsync(30_000)
    expect(titles).toEqual(['P1 b is down', 'P2 a is down'])
    announce('c')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(settled()).toEqual(['b', 'a', 'c'])
  })

  test('is told when the quiet hours end', async () => {
    wishes.quietHours = { on: true, from: 0, to: 60, days: [1, 2, 3, 4, 5, 6, 7] }
    announce('a', { severity: 'P4' })
    await vi.advanceTimersByTimeAsync(59 * 60_000)
    expect(titles).toEqual([])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(titles).toEqual(['P2 a is down'])
  })
})

describe('a system that shows nothing', () => {
  test('is told as trouble once, and does not hold up what comes after', async () => {
    show = vi.fn(never)
    announce('first')
    announce('second', { severity: 'P1' })
    await vi.advanceTimersByTimeAsync(14_000)
    expect(settled()).toEqual([])
    show = async () => shownWell
    await vi.advanceTimersByTimeAsync(1_000)
    expect(settled()).toEqual(['first', 'second'])
    expect(onTrouble.mock.calls).toEqual([[expect.stringContaining('never answered')], [null]])
  })

  test('is made up for by a sound, also of a severity whose sound is off', async () => {
    show = () => Promise.reject(new NotificationFailedError('no service took it.'))
    announce('a', { severity: 'P4' })
    await vi.advanceTimersByTimeAsync(0)
    expect(play.mock.calls).toEqual([['P4', 70]])
  })

  test('whose error is of another kind is told in words', async () => {
    show = () => Promise.reject(new TypeError('cannot read properties of undefined'))
    announce('a')
    await vi.advanceTimersByTimeAsync(0)
    expect(onTrouble).toHaveBeenCalledWith(expect.stringMatching(/^The system did not show the notification/))
  })
})

describe('the end', () => {
  test('what the system has not taken stays to be told', async () => {
    show = vi.fn(never)
    announce('first')
    announce('second', { severity: 'P1' })
    const stopped = announcer.stop()
    await vi.advanceTimersByTimeAsync(1_000)
    await stopped
    await vi.advanceTimersByTimeAsync(120_000)
    expect(show).toHaveBeenCalledTimes(1)
    expect(settle).not.toHaveBeenCalled()
  })

  test('what can be shown still is', async () => {
    announce('first')
    announce('second', { severity: 'P1' })
    await announcer.stop()
    expect(settled()).toEqual(['first', 'second'])
  })
})

test('what nobody wants to be shown counts as told, and is heard', async () => {
  wishes.notifications = false
  announce('a')
  await announcer.stop()
  expect([titles, settled(), play.mock.calls]).toEqual([[], ['a'], [['P2', 70]]])
})

test('an answer comes back with what it is about', async () => {
  show = async (_, answer) => {
    answer('acknowledge')
    return shownWell
  }
  announce('a')
  await announcer.stop()
  expect(onAnswer.mock.calls).toEqual([['acknowledge', { kind: 'alert', id: 'a' }]])
})

test('one that cannot be settled does not stop the next', async () => {
  settle.mockImplementationOnce(() => {
    throw new Error('the database is locked')
  })
  announce('a')
  announce('b', { severity: 'P1' })
  await announcer.stop()
  expect(titles).toEqual(['P2 a is down', 'P2 b is down'])
})
