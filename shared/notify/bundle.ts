import { type Hush, passes } from './hush'
import { type Mood, type News, type Telling, worstSeverity } from './news'

export interface WaitingNews {
  news: News
  /** It came while it was quiet. */
  keptBack: boolean
}

/** A time after something was told in which what follows is gathered. UTC milliseconds. */
interface Window {
  since: number
  until: number
  /** The most severe that was told in it, as a number: what is more severe does not wait. */
  told: number
}

/** What waits to be told, and the window of each mood. */
export interface Bundling {
  waiting: readonly WaitingNews[]
  windows: Readonly<Record<Mood, Window | null>>
}

export const nothingWaits: Bundling = {
  waiting: [],
  windows: { trouble: null, recovery: null, reminder: null },
}

export interface BundlingTime {
  now: number
  /** How long a window is, in milliseconds. */
  span: number
  hush: Hush | null
}

interface Decision {
  tellings: Telling[]
  bundling: Bundling
  /** When to decide again, though nothing may have come; null for not before something comes. */
  lookAt: number | null
}

export function withNews(bundling: Bundling, arrived: readonly WaitingNews[]): Bundling {
  return { ...bundling, waiting: [...bundling.waiting, ...arrived] }
}

/** How news wait that came now, and until when; null for until a person ends it. */
interface Waiting {
  waits: WaitingNews
  until: number | null
}

/**
 * Whether news that come now wait whatever else does, so that nothing has to be decided again for them; null when they
 * may be told now.
 */
export function waitingOf({ windows }: Bundling, news: News, { now, hush }: BundlingTime): Waiting | null {
  if (hush !== null && !passes(news, hush)) return { waits: { news, keptBack: true }, until: hush.until }
  const window = windows[news.mood]
  if (window === null || !isOpenAt(window, now) || rankOf([news]) < window.told) return null
  return { waits: { news, keptBack: false }, until: window.until }
}

/**
 * What of all that waits is told now. The first of a mood is told at once, what follows within a window as one at its
 * end, but for what is more severe than all that was told in it: in a window of one mood no more than one telling for
 * each severity, and the one at the end. What a hush keeps back is told as one when it is over.
 */
export function decideTellings(bundling: Bundling, time: BundlingTime): Decision {
  const sorted = bundling.waiting.map(({ news, keptBack }) => {
    const ready = passes(news, time.hush)
    return { news, keptBack: keptBack || !ready, ready }
  })
  const held = sorted.filter(({ ready }) => !ready).map(({ news }) => ({ news, keptBack: true }))
  const released = sorted.filter(({ keptBack, ready }) => keptBack && ready).map(({ news }) => news)
  const fresh = sorted.filter(({ keptBack }) => !keptBack).map(({ news }) => news)
  const lane = (mood: Mood) =>
    decideLane(
      fresh.filter((news) => news.mood === mood),
      bundling.windows[mood],
      time,
    )
  const [trouble, recovery, reminder] = [lane('trouble'), lane('recovery'), lane('reminder')]
  const lanes = [trouble, recovery, reminder]
  const gathered = lanes.flatMap(({ rest }) => rest.map((news) => ({ news, keptBack: false })))
  const afterQuiet: Telling[] = released.length === 0 ? [] : [{ news: released, after: 'quiet' }]
  return {
    tellings: [...afterQuiet, ...lanes.flatMap(({ telling }) => telling ?? [])],
    bundling: {
      waiting: [...held, ...gathered],
      windows: { trouble: trouble.window, recovery: recovery.window, reminder: reminder.window },
    },
    lookAt: earliest([
      ...lanes.flatMap(({ rest, window }) => (rest.length === 0 || window === null ? [] : [window.until])),
      ...(held.length === 0 || time.hush?.until == null ? [] : [time.hush.until]),
    ]),
  }
}

interface Lane {
  telling: Telling | null
  rest: readonly News[]
  window: Window | null
}

/** The same for what nothing keeps back, of one mood. A clock that was set back ends a window. */
function decideLane(news: readonly News[], window: Window | null, { now, span }: BundlingTime): Lane {
  if (window === null || !isOpenAt(window, now)) {
    if (news.length === 0) return { telling: null, rest: [], window: null }
    const begun = { since: now, until: now + span, told: rankOf(news) }
    return { telling: { news, after: window === null ? 'nothing' : 'window' }, rest: [], window: begun }
  }
  const urgent = news.filter((one) => rankOf([one]) < window.told)
  if (urgent.length === 0) return { telling: null, rest: news, window }
  return {
    telling: { news: urgent, after: 'nothing' },
    rest: news.filter((one) => rankOf([one]) >= window.told),
    window: { ...window, told: rankOf(urgent) },
  }
}

function isOpenAt({ since, until }: Window, now: number): boolean {
  return now >= since && now < until
}

const ranks = { P1: 1, P2: 2, P3: 3, P4: 4 }

function rankOf(news: readonly News[]): number {
  const severity = worstSeverity(news)
  return severity === null ? 5 : ranks[severity]
}

function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times)
}
