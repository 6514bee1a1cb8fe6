import type { Cause } from '../alert/alert'
import type { Severity } from '../incident/severity'
import { text } from '../text/text'
import type { MonitorKind } from '../watch/monitor'
import { metricOf } from './metric-words'
import type { Kpi, Procedure, RunbookModel, Step, Troubleshooting } from './model'

/** What is wrong, or could be: a monitor, and the alert where one is open. */
export interface Concern {
  name: string
  kind: MonitorKind | null
  /** What the monitor measures, as it names it: "p95 latency". */
  metric: string | null
  cause: Cause | null
  severity: Severity | null
}

/** A part of the runbook that may help, with why: "its metric is response time". */
export interface Relevant {
  kind: 'situation' | 'troubleshooting'
  title: string
  /** The title of the procedure that a situation is part of. */
  procedure: string | null
  sectionId: string
  line: number
  why: string[]
}

/** Words to be compared with a concern: those of the title say more than those below it. */
interface Words {
  title: string
  below: string
}

const wordsOfMetrics: Record<NonNullable<Kpi['metric']>, readonly string[]> = {
  cpu: ['cpu', 'processor', 'load'],
  memory: ['memory', 'ram', 'heap', 'swap'],
  disk: ['disk', 'storage', 'space', 'full'],
  'response time': ['response', 'slow', 'latency', 'performance', 'timeout'],
  'network latency': ['network', 'latency', 'packet', 'route'],
  'error rate': ['error', 'failure', 'exception'],
  connections: ['connection', 'pool'],
}
const metricsOfKinds: Partial<Record<MonitorKind, Kpi['metric']>> = {
  cpu: 'cpu',
  memory: 'memory',
  disk: 'disk',
}
const wordsOfNoAnswer = ['down', 'unavailable', 'outage', 'unreachable', 'offline', 'failure', 'connectivity']
const wordsOfTime = ['performance', 'slow', 'latency', 'response', 'degradation', 'degraded', 'timeout']
const wordsOfShare = ['resource', 'capacity', 'utilization', 'utilisation', 'performance', 'full', 'space']
const emptyWords = new Set([
  'with',
  'from',
  'this',
  'that',
  'than',
  'when',
  'into',
  'your',
  'their',
  'have',
  'been',
  'more',
])

/** How much a word counts in a title and below one; that the severity is the same counts as two words below. */
const weight = { title: 10, below: 1, severity: 2 }

/**
 * The situations of procedures and the troubleshooting entries that fit a concern, best first, each with why. One that
 * is for another severity must share words; one that shares nothing at all is left out.
 */
export function relevantTo(
  concern: Concern,
  { procedures, troubleshooting }: Pick<RunbookModel, 'procedures' | 'troubleshooting'>,
): Relevant[] {
  return [
    ...procedures.flatMap((each) => situationsOf(concern, each)),
    ...troubleshooting.map((each) => entryOf(concern, each)),
  ]
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.line - other.line)
    .map(({ score: _score, ...relevant }) => relevant)
}

type Scored = Relevant & { score: number }

function situationsOf(concern: Concern, procedure: Procedure): Scored[] {
  const { severity } = procedure
  const isOfSeverity = severity !== null && severity === concern.severity
  return procedure.situations.map(({ title, steps, line }) => {
    const { score, why } = fitnessOf(concern, { title, below: textOf(steps) })
    return {
      kind: 'situation',
      title,
      procedure: procedure.title,
      sectionId: procedure.sectionId,
      line,
      score: score + (isOfSeverity ? weight.severity : 0),
      why: isOfSeverity ? [...why, text.runbook.relevance.severity(severity)] : why,
    }
  })
}

function entryOf(concern: Concern, entry: Troubleshooting): Scored {
  const { title, symptoms, investigation, sectionId, line } = entry
  const fitness = fitnessOf(concern, { title, below: `${symptoms.join(' ')} ${textOf(investigation)}` })
  return { kind: 'troubleshooting', title, procedure: null, sectionId, line, ...fitness }
}

function textOf(steps: readonly Step[]): string {
  return steps.map((step) => step.text).join(' ')
}

interface Fitness {
  score: number
  why: string[]
}

/** How well some words fit a concern: 0 for not at all, and why. */
export function fitnessOf(concern: Concern, words: Words): Fitness {
  const metric = knownMetric(concern)
  const ofMetric = metric === null ? longWordsIn(concern.metric ?? '') : wordsOfMetrics[metric]
  const ofName = longWordsIn(concern.name)
  const ofCause = concern.cause === null ? [] : wordsOfCause(concern.cause)
  const [title, below] = [wordsIn(words.title), wordsIn(words.below)]
  const shared = ofName.filter((word) => holds(title, word) || holds(below, word))
  const speaksOf = (meant: readonly string[]) =>
    meant.some((word) => holds(title, word) || holds(below, word))
  const meant = [...new Set([...ofMetric, ...ofCause, ...ofName])]
  const score = weight.title * countIn(title, meant) + weight.below * countIn(below, meant)
  return {
    score,
    why: [
      ...(speaksOf(ofMetric) ? [text.runbook.relevance.metric(metric ?? concern.metric ?? '')] : []),
      ...(shared.length > 0 ? [sharedWords(shared)] : []),
      ...(speaksOf(ofCause) ? [whyOfCause(concern.cause)] : []),
    ],
  }
}

function knownMetric({ metric, kind }: Concern): Kpi['metric'] {
  if (metric !== null) return metricOf(metric, null)
  return kind === null ? null : (metricsOfKinds[kind] ?? null)
}

function wordsOfCause(cause: Cause): readonly string[] {
  if (cause.kind === 'unreachable') return wordsOfNoAnswer
  if (cause.kind === 'reported') return []
  return cause.unit === 'milliseconds' ? wordsOfTime : wordsOfShare
}

function whyOfCause(cause: Cause | null): string {
  const words = text.runbook.relevance
  if (cause?.kind !== 'threshold') return words.noAnswer
  return cause.unit === 'milliseconds' ? words.slow : words.short
}

function sharedWords(words: readonly string[]): string {
  const { word: one, words: several } = text.runbook.relevance
  const [only] = words
  return words.length === 1 && only !== undefined ? one(only) : several([...new Set(words)])
}

function countIn(words: readonly string[], meant: readonly string[]): number {
  return meant.filter((word) => holds(words, word)).length
}

/** "connection" and "connections" are one word. */
function holds(words: readonly string[], word: string): boolean {
  return words.some((each) => each.startsWith(word) || (each.length >= 4 && word.startsWith(each)))
}

function longWordsIn(written: string): string[] {
  return wordsIn(written).filter((word) => word.length >= 4 && !emptyWords.has(word))
}

function wordsIn(written: string): string[] {
  return written.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}
