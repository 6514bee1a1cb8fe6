import { text } from '../../../text/text'
import { parseUrl } from '../../../url'
import { shownLine } from '../../shown-text'
import type { DnsTarget, RecordType } from './target'

/** So many answers are named at most. */
const mostNamed = 4

/** An answer in the form in which answers are compared: without the root's dot, in small letters where these count alike. */
export function plainAnswer(record: RecordType, answer: string): string {
  const spaced = answer.trim().replace(/\s+/g, ' ')
  if (record === 'TXT') return answer.trim()
  if (record === 'CAA') return spaced.replaceAll('"', '').toLowerCase()
  if (record === 'AAAA') return plainAddress(spaced)
  return spaced.toLowerCase().replace(/\.(?= |$)/g, '')
}

/** What is wrong with the answers, as a phrase; null when they are as expected. */
export function answersTrouble(
  { expect, match, record }: Pick<DnsTarget, 'expect' | 'match' | 'record'>,
  answers: readonly string[],
): string | null {
  if (expect.length === 0) return null
  const found = new Set(answers.map((answer) => plainAnswer(record, answer)))
  const missing = expect.filter((answer) => !found.has(answer))
  if (missing.length > 0) return text.watch.findings.expected(named(answers), named(expect))
  if (match === 'contains') return null
  const others = [...found].filter((answer) => !expect.includes(answer))
  return others.length === 0 ? null : text.watch.findings.answers.others(named(others), named(expect))
}

/** "192.0.2.1, 192.0.2.2 and 12 more" */
export function named(answers: readonly string[]): string {
  const shown = answers
    .slice(0, mostNamed)
    .map((answer) => shownLine(answer, 100))
    .join(', ')
  const more = answers.length - mostNamed
  return more > 0 ? text.watch.findings.answers.andMore(shown, more) : shown
}

function plainAddress(address: string): string {
  return parseUrl(`http://[${address}]`)?.hostname.slice(1, -1) ?? address
}
