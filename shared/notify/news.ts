import type { Severity } from '../incident/severity'
import type { Subject } from '../log/subject'

/** `trouble` wants a person, `recovery` is good news of it, `reminder` is about what was planned. */
export type Mood = 'trouble' | 'recovery' | 'reminder'

/** Something that was decided to be told to the person at this laptop. */
export interface News {
  id: string
  subject: Subject
  mood: Mood
  /** Of the trouble, also in the news of its recovery; null for what has none. */
  severity: Severity | null
  title: string
  body: string
}

/** News that are told in one notification, in the order they came. */
export interface Telling {
  news: readonly News[]
  /** Why it is told now: it came alone, it waited for the end of a window, or it was kept back while it was quiet. */
  after: 'nothing' | 'window' | 'quiet'
}

/** The most severe of several; null where none has a severity. */
export function worstSeverity(news: readonly News[]): Severity | null {
  return news.reduce<Severity | null>((worst, { severity }) => {
    if (severity === null) return worst
    return worst === null || severity < worst ? severity : worst
  }, null)
}
