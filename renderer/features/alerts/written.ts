/** What is written, without spaces around it; null for nothing. */
export function orNull(text: string): string | null {
  const written = text.trim()
  return written === '' ? null : written
}
