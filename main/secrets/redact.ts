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
    .reduce((rest, secret) => rest.replaceAll(secret, '[secret]'), text)
}

/** Of an address the path and what follows it: what a server repeats of it in an error is enough to use it. */
function secretParts(secret: string): string[] {
  const url = parseUrl(secret)
  if (url === null) return []
  const parts = [...url.pathname.split('/'), url.search.slice(1), ...url.searchParams.values(), url.password]
  return parts.filter((part) => part.length >= shortestPart)
}
