import type { Subject } from '../log/subject'
import { text } from '../text/text'
import { alertButtons, type NotificationButton } from './buttons'
import { type Mood, type News, type Telling, worstSeverity } from './news'

/** What the system is asked to show. */
export interface NativeNotification {
  title: string
  body: string
  urgency: 'low' | 'normal' | 'critical'
  /** It stays until it is dismissed. */
  stays: boolean
  /** What it leads to; null for several things, and for a test. */
  subject: Subject | null
  /** Beside opening it, where the system has buttons. */
  buttons: readonly NotificationButton[]
}

/** The notification for news that are told together: of one thing its own words, of several what and how many. */
export function notificationOf(telling: Telling): NativeNotification {
  const latest = latestOfEach(telling.news)
  const [only, ...others] = latest
  const isAlone = only !== undefined && others.length === 0
  const trouble = worstSeverity(latest.filter(({ mood }) => mood === 'trouble'))
  return {
    ...(isAlone ? { title: only.title, body: only.body } : severalWords(latest, telling.after)),
    urgency: urgencyOf(trouble, latest),
    stays: trouble === 'P1',
    subject: commonSubject(latest),
    buttons: isAlone && only.mood === 'trouble' && only.subject.kind === 'alert' ? alertButtons() : [],
  }
}

function urgencyOf(trouble: News['severity'], news: readonly News[]): NativeNotification['urgency'] {
  if (trouble === 'P1' || trouble === 'P2') return 'critical'
  const matters = ({ mood, severity }: News) =>
    mood === 'recovery' || (mood === 'reminder' && severity !== null)
  return trouble === 'P3' || news.some(matters) ? 'normal' : 'low'
}

/** Of several news about one alert the last counts. An incident has many deadlines, each with news of its own. */
function latestOfEach(news: readonly News[]): News[] {
  const latest = new Map(
    news.map((one) => [one.subject.kind === 'alert' ? `alert ${one.subject.id}` : one.id, one]),
  )
  return [...latest.values()]
}

/** What all of them are about; null for several things. */
function commonSubject([first, ...others]: readonly News[]): Subject | null {
  if (first === undefined) return null
  const { kind, id } = first.subject
  return others.every(({ subject }) => subject.kind === kind && subject.id === id) ? first.subject : null
}

const namedAtMost = 5

function severalWords(news: readonly News[], after: Telling['after']): { title: string; body: string } {
  const pressingFirst = [...news].sort(
    (one, other) => order[one.mood] - order[other.mood] || rank(one) - rank(other),
  )
  const named = pressingFirst.slice(0, namedAtMost).map(({ title }) => title)
  const unnamed = news.length - named.length
  const words = text.notify.several
  const counts = counted(news, after === 'window')
  return {
    title: after === 'quiet' ? words.keptBack(counts) : counts,
    body: [...named, ...(unnamed === 0 ? [] : [words.unnamed(unnamed)])].join('\n'),
  }
}

const order: Record<Mood, number> = { trouble: 0, recovery: 1, reminder: 2 }

/** What has no severity comes last. */
function rank({ severity }: News): number {
  return severity === null ? 5 : Number(severity.slice(1))
}

/** "7 more alerts", "3 alerts, 2 deadlines, 2 resolved, 1 reminder" */
function counted(news: readonly News[], isMore: boolean): string {
  const numberOf = (mood: Mood) => news.filter((one) => one.mood === mood).length
  const deadlines = news.filter(
    ({ mood, subject }) => mood === 'trouble' && subject.kind === 'incident',
  ).length
  return text.notify.several.counts({
    isMore,
    alerts: numberOf('trouble') - deadlines,
    deadlines,
    recoveries: numberOf('recovery'),
    reminders: numberOf('reminder'),
  })
}
