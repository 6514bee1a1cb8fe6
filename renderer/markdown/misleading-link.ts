/**
 * What a link pretends to be, where its text reads like an address on another host than the one it opens:
 * "https://bank.example" that leads to evil.example. Null for an honest one.
 */
export function pretendedHost(text: string, href: string): string | null {
  const said = hostIn(text)
  const real = hostOf(href)
  if (said === null || said === real) return null
  return real !== null && real === `www.${said}` ? null : said
}

/** The whole address with nothing hidden in it: letters of other scripts in hosts, and signs that turn text, as codes. */
export function plainAddress(href: string): string {
  return parsed(href)?.href ?? href
}

/** The host of a web address or the domain of a mail address. */
function hostOf(href: string): string | null {
  const url = parsed(href)
  if (url === null) return null
  if (url.protocol === 'mailto:') return url.pathname.split('@').at(-1)?.toLowerCase() ?? null
  return url.host === '' ? null : url.host
}

/** Marks that leave no trace on screen. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const written = /^(?:https?:\/\/)?(?:[^\s@/]+@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?)(?:[/?#]\S*)?$/iu

function hostIn(text: string): string | null {
  const host = written.exec(text.replace(invisible, '').trim())?.[1]
  if (host === undefined || fileNames.test(host)) return null
  return hostOf(`https://${host}`)
}

/** "runbook.md" looks like a host and is a file. */
const fileNames = /\.(?:md|markdown|txt|ya?ml|json|log|csv|pdf|sh|py|js|ts|sql|conf|html?)$/i

function parsed(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}
