import type { Severity } from '../incident/severity'
import { type Telling, worstSeverity } from './news'
import type { SoundPreferences } from './preferences'

/** The sounds that there are files of. */
export const soundNames = ['P1', 'P2', 'P3', 'P4', 'resolved'] as const
export type SoundName = (typeof soundNames)[number]

/** `taken`: a window tries it, and says later which of the others came of it. */
export const soundOutcomes = ['taken', 'played', 'refused'] as const
export type SoundOutcome = (typeof soundOutcomes)[number]

/**
 * The sound that goes with what is told; null for none. What the system did not show sounds also for a severity whose
 * sound a person turned off, but never when they chose silence. Reminders make no sound.
 */
export function soundFor(
  { news }: Telling,
  { silent, volume, severities }: SoundPreferences,
  shown: boolean,
): SoundName | null {
  if (silent || volume === 0) return null
  const chosen = (severity: Severity) => severities[severity]
  const troubles = news.filter(({ mood }) => mood === 'trouble')
  const worst = worstSeverity(troubles)
  if (worst !== null) return chosen(worst) || !shown ? worst : null
  const recovered = worstSeverity(news.filter(({ mood }) => mood === 'recovery'))
  return recovered !== null && chosen(recovered) ? 'resolved' : null
}
