/** An address, a relative one from `base`; null for a text that is none. `URL.canParse` is newer than the oldest Electron. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
