import type { Severity } from '../incident/severity'

const severityWords: readonly { words: RegExp; severity: Severity }[] = [
  { words: /\b(?:critical|urgent|blocker|emergency)\b/i, severity: 'P1' },
  { words: /\b(?:high|major|severe)\b/i, severity: 'P2' },
  { words: /\b(?:medium|moderate|normal)\b/i, severity: 'P3' },
  { words: /\b(?:low|minor|cosmetic)\b/i, severity: 'P4' },
]

/** The severity that a code names: "P1", "SEV-1", "Severity 1", "Priority 1"; number 0 is as severe as 1. */
export function severityCode(text: string): Severity | null {
  const digit = /\b(?:p|sev(?:erity)?|priority)[\s-]?([0-4])\b/i.exec(text)?.[1]
  switch (digit) {
    case '0':
    case '1':
      return 'P1'
    case '2':
      return 'P2'
    case '3':
      return 'P3'
    case '4':
      return 'P4'
    default:
      return null
  }
}

/** The severity that a code or a word names: "P2 - High", "Critical". */
export function severityOf(text: string): Severity | null {
  return severityCode(text) ?? severityWords.find(({ words }) => words.test(text))?.severity ?? null
}

/** The name beside the code: "Critical" of "P1 - Critical" or "Critical (P1)". */
export function severityName(text: string): string {
  const rest = text
    .replace(/\(?\b(?:p|sev(?:erity)?|priority)[\s-]?[0-4]\b\)?/i, '')
    .replace(/\b(?:alerts?|incidents?)\b/i, '')
  return trimmedWords(rest) || trimmedWords(text) || text.trim()
}

/** Without the signs around the words: colons, brackets, coloured dots. */
function trimmedWords(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
