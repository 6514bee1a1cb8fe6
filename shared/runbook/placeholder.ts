const placeholder = /\[[A-Za-z][^[\]\n]{1,120}\]/g

/** What a runbook says, or null where it leaves a `[placeholder]`, a dash or nothing. */
export function filled(text: string): string | null {
  const trimmed = text.trim()
  const isPlaceholder = trimmed.includes('[') && !/[\p{L}\p{N}]/u.test(trimmed.replace(placeholder, ''))
  return isPlaceholder || isBlank(trimmed) ? null : trimmed
}

/** The placeholders of a text, "[Name]", with where in it they begin. */
export function placeholdersIn(text: string): { text: string; at: number }[] {
  return [...text.matchAll(placeholder)].map((match) => ({ text: match[0], at: match.index }))
}

function isBlank(text: string): boolean {
  return text === '' || /^(?:[-–—?]|n\/?a|none|tbd|tbc|todo)$/i.test(text)
}
