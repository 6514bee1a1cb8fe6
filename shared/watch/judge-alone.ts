import { describeCause } from '../alert/describe'
import { judge, measuredBy } from './judge'
import type { Levels } from './levels'
import type { Status } from './status'
import type { Sample } from './view'

/** What one check says by itself, without what repeated checks would confirm. `why` is a sentence, empty when ok. */
export function judgeAlone(sample: Sample, levels: Levels): { status: Status; why: string } {
  if (sample.outcome === 'unknown') return { status: 'unknown', why: asSentence(sample.text) }
  const { verdict, cause } = judge(sample, measuredBy(sample), levels, 'ok')
  const parts = sample.outcome === 'answered' ? (sample.parts ?? []) : []
  const worst = parts.find((part) => part.verdict === 'critical') ?? parts[0]
  if (worst !== undefined && (verdict === 'ok' || (verdict === 'warning' && worst.verdict === 'critical')))
    return { status: worst.verdict, why: asSentence(`${worst.title}: ${worst.text}`) }
  return { status: verdict, why: cause === null ? '' : asSentence(describeCause(cause)) }
}

/** A phrase as a sentence of its own. */
export function asSentence(phrase: string): string {
  const begun = phrase.charAt(0).toUpperCase() + phrase.slice(1)
  return /[.!?]$/.test(begun) ? begun : `${begun}.`
}
