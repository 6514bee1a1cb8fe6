import { findDuration } from '../../time/duration'
import { keyMaker } from '../key-maker'
import type { Procedure } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { severityCode, severityOf } from '../severity-words'
import { stepGroupsOf } from '../step-groups'
import { fieldNamed, fieldsOf, linesOf } from '../text'

const alertWords = /\balerts?\b|\bincidents?\b|\bpriority\b/i

/**
 * The sections that tell what to do when an alert of a severity comes, by their title, "Critical Alerts (P1)", "SEV2",
 * or by a line that says so, "Severity: P2". The situations
 * are the numbered points that have steps under them, the headings below, or else the section's own list.
 */
export function readProcedures(outline: Outline): Procedure[] {
  const makeKey = keyMaker()
  return outline.sections.flatMap((section) => {
    const fields = fieldsOf(section.blocks)
    const ownSeverity = severityCode(fieldNamed(fields, /^(?:severity|priority|level)$/i)?.value ?? '')
    if (!isProcedure(section) && ownSeverity === null) return []
    const parts = [section, ...section.children]
    const situations = parts.flatMap((part) => stepGroupsOf(part, makeKey))
    if (situations.length === 0) return []
    return [
      {
        title: section.title,
        severity: ownSeverity ?? severityOf(section.title),
        responseTime: durationSaid(section, /\brespon[ds]|\backnowledge|\breply\b/i),
        escalateAfter: durationSaid(section, /\bescalat/i),
        situations,
        sectionId: section.id,
        line: section.line,
      },
    ]
  })
}

function isProcedure(section: OutlineSection): boolean {
  if (severityCode(section.title) !== null) return true
  const isOfSeverity = severityOf(section.title) !== null && alertWords.test(section.title)
  return isOfSeverity && !isWithin(section, /\btroubleshooting\b|^issue\b/i)
}

/** "**Escalation:** 30 minutes", or a sentence: "Escalate after 20 min." */
function durationSaid({ blocks }: OutlineSection, words: RegExp): number | null {
  const field = fieldNamed(fieldsOf(blocks), words)
  if (field !== null) return findDuration(field.value)
  const sentences = linesOf(blocks).flatMap(({ text }) => text.slice(0, 1_000).split(/[.;!](?:\s|$)/))
  for (const sentence of sentences) {
    const duration = words.test(sentence) ? findDuration(sentence) : null
    if (duration !== null) return duration
  }
  return null
}
