import type { Severity } from '../incident/severity'

/** Something that happened to a subject (an alert, an incident, a shift) and may be told outside of this laptop. */
export interface ChannelEvent {
  /** The same event put twice is written once. */
  id: string
  kind: ChannelEventKind
  /** The alert, incident or shift; what is told about one subject arrives in the order it was put. */
  subjectId: string
  /** When it happened, UTC milliseconds. */
  at: number
  /** Null for what has none, as a handover. */
  severity: Severity | null
  /** What it is about: "Checkout API is down". */
  title: string
  /** The whole of it in one line: "P1 Checkout API is down: 503 where 200-299 is expected". */
  summary: string
  /** What has the trouble: the monitor's name, the incident's scenario. */
  source: string
  /** What a reader wants to know besides, in the order to be read; times as text with their zone. */
  details: readonly { name: string; value: string }[]
  /** A longer text, as the handover note in Markdown. */
  text: string | null
}

/** What a person chooses of, for each channel. */
export const occasions = ['open', 'escalate', 'acknowledge', 'resolve', 'incident', 'handover'] as const
export type Occasion = (typeof occasions)[number]

/**
 * What an event means for those who are told. `begin`: there is trouble. `again`: there still is, also for who has
 * not heard of it. `follow`: of interest to who has heard of it only. `end`: it is over. `single`: stands alone.
 */
export type Effect = 'begin' | 'again' | 'follow' | 'end' | 'single'

export const eventMeanings = {
  'alert opened': { occasion: 'open', effect: 'begin' },
  'alert worsened': { occasion: 'open', effect: 'again' },
  'alert escalated': { occasion: 'escalate', effect: 'again' },
  'alert acknowledged': { occasion: 'acknowledge', effect: 'follow' },
  'alert resolved': { occasion: 'resolve', effect: 'end' },
  'incident opened': { occasion: 'incident', effect: 'begin' },
  'incident changed': { occasion: 'incident', effect: 'follow' },
  'incident resolved': { occasion: 'incident', effect: 'end' },
  'incident reopened': { occasion: 'incident', effect: 'begin' },
  'handover written': { occasion: 'handover', effect: 'single' },
  test: { occasion: null, effect: 'single' },
} as const satisfies Record<string, { occasion: Occasion | null; effect: Effect }>

export type ChannelEventKind = keyof typeof eventMeanings
