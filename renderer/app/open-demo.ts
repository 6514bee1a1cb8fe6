import { text } from '../../shared/text/text'
import { attempt } from './store'

/** Opens the demo where that can be; returns the sentence about it that a person needs. */
export async function openDemo(): Promise<string> {
  const reply = await attempt('demo.open', null)
  if (!reply.ok) return reply.error.sentence
  if (reply.value.outcome === 'told') return reply.value.sentence
  return text.frame.demo.opens
}
