/** A stretch of a command: as written, or what stands for a placeholder. */
export interface CommandPart {
  text: string
  /** The name of the placeholder that it is, filled in or not; null for what is written. */
  placeholder: string | null
  filled: boolean
}

const written = /\[([^\][\n]{1,80})\]|<([^<>\n]{1,80})>|\{\{([^{}\n]{1,80})\}\}/g

/** A command cut at its placeholders, with the values they have; one that is empty stays as written. */
export function fillCommand(
  command: string,
  placeholders: string[],
  values: Record<string, string>,
): CommandPart[] {
  const parts: CommandPart[] = []
  let at = 0
  for (const match of command.matchAll(written)) {
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    if (!placeholders.includes(name)) continue
    if (match.index > at)
      parts.push({ text: command.slice(at, match.index), placeholder: null, filled: false })
    const value = values[name]?.trim() ?? ''
    parts.push({ text: value === '' ? match[0] : value, placeholder: name, filled: value !== '' })
    at = match.index + match[0].length
  }
  if (at < command.length) parts.push({ text: command.slice(at), placeholder: null, filled: false })
  return parts
}

/** What is copied. */
export function commandText(parts: CommandPart[]): string {
  return parts.map(({ text }) => text).join('')
}

/** Whether a placeholder asks for something that must not be kept: it would stand readable on the disk. */
export function isSecret(placeholder: string): boolean {
  return /passw|passphrase|secret|token|api.?key|private.?key|credential|\bpin\b|\botp\b/i.test(placeholder)
}
