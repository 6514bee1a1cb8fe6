import { attempt } from './store'

/** Opens the demo where that can be; returns the sentence about it that a person needs. */
export async function openDemo(): Promise<string> {
  const reply = await attempt('demo.open', null)
  if (!reply.ok) return reply.error.sentence
  if (reply.value.outcome === 'told') return reply.value.sentence
  return 'The demo opens in a window of its own, in some seconds. What it shows is invented, and thrown away at its end.'
}
