import { findDuration } from '../../time/duration'
import type { Procedure } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { severityCode, severityOf } from '../severity-words'
import { keyMaker } from '../step'
import { stepGroupsOf } from '../step-groups'
import { fieldNamed, fieldsOf } from '../text'

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
        responseTime: durationOf(fieldNamed(fields, /\brespon[ds]/i)),
        escalateAfter: durationOf(fieldNamed(fields, /\bescalat/i)),
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

function durationOf(field: { value: string } | null): number | null {
  return field === null ? null : findDuration(field.value)
}
