import { parseUrl } from '../../shared/url'

/** Shorter ones would tear words out of a log that have nothing to do with them. */
const shortest = 4
/** A part of an address that is shorter is not what makes it secret. */
const shortestPart = 8

/** A text without secrets, however they are written in it. */
export function redacted(text: string, secrets: Iterable<string>): string {
  return [...secrets]
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, ...secretParts(secret)])
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .reduce((rest, secret) => withoutCut(rest.replaceAll(secret, '[secret]'), secret), text)
}

/** What was cut off in the midst of a secret still tells most of it. */
function withoutCut(text: string, secret: string): string {
  const begin = secret.slice(0, shortestPart)
  if (secret.length <= shortestPart || parseUrl(secret) !== null) return text
  let rest = text
  for (let at = rest.indexOf(begin); at !== -1; at = rest.indexOf(begin, at + 1)) {
    let end = at + begin.length
    while (rest[end] === secret[end - at] && end < rest.length) end += 1
    if (/^\s*(?:…|"|$)/.test(rest.slice(end))) rest = `${rest.slice(0, at)}[secret]${rest.slice(end)}`
  }
  return rest
}

/** Of an address the path and what follows it: what a server repeats of it in an error is enough to use it. */
function secretParts(secret: string): string[] {
  const url = parseUrl(secret)
  if (url === null) return []
  const parts = [...url.pathname.split('/'), url.search.slice(1), ...url.searchParams.values(), url.password]
  return parts.filter((part) => part.length >= shortestPart)
}
