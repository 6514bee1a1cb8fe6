import { text } from '../text/text'
import { parseUrl } from '../url'
import type { MonitorDefinition } from '../watch/monitor'

type EndpointDefinition =
  | { kind: 'http'; name: string; url: string }
  | { kind: 'tcp'; name: string; host: string; port: number }

/** A line that a person pasted: what would watch it, or a sentence that says why nothing can. */
export type PastedEndpoint =
  | { line: string; definition: EndpointDefinition }
  | { line: string; definition: null; problem: string }

export const mostEndpoints = 50
const longestName = 120

/**
 * The endpoints in what was pasted, one per line: a web address, with https unless it says otherwise, or `host:port`.
 * Lines that say the same count once. What is among the monitors that are `watched` already is not watched twice, and
 * the names are none of theirs. Lines after the 50th are left out.
 */
export function readEndpoints(pasted: string, watched: readonly MonitorDefinition[]): PastedEndpoint[] {
  const names = new Set(watched.map(({ name }) => name))
  const lines = pasted.split('\n').map((line) => line.trim())
  const written = [...new Set(lines.filter((line) => line !== ''))].slice(0, mostEndpoints)
  return written.map((line) => {
    const found = readLine(line)
    if (typeof found === 'string') return { line, definition: null, problem: found }
    const same = watched.find((definition) => isSame(definition, found))
    if (same !== undefined) {
      return { line, definition: null, problem: text.welcome.endpoints.problems.watchedAs(same.name) }
    }
    const name = unusedName(found.name, names)
    names.add(name)
    return { line, definition: { ...found, name } }
  })
}

const hostAndPort = /^(?:tcp:\/\/)?(\[[\da-f:]+\]|[^\s/:@?#[\]]+):(\d{1,5})\/?$/i
const scheme = /^[a-z][a-z\d+.-]*:\/\//i

function readLine(line: string): EndpointDefinition | string {
  const words = text.welcome.endpoints.problems
  if (/\s/.test(line)) return words.spaces
  const [, host = '', port = ''] = hostAndPort.exec(line) ?? []
  if (host !== '') return tcpEndpoint(host.replace(/^\[|\]$/g, ''), Number(port))
  const url = parseUrl(scheme.test(line) ? line : `https://${line}`)
  if (url === null || url.hostname === '') return words.noAddress
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return words.otherScheme
  if (url.username !== '' || url.password !== '') return words.password
  const name = `${url.host}${url.pathname}`.replace(/\/$/, '')
  return { kind: 'http', name: name.slice(0, longestName), url: url.href }
}

function tcpEndpoint(host: string, port: number): EndpointDefinition | string {
  if (port < 1 || port > 65_535) return text.welcome.endpoints.problems.port
  return { kind: 'tcp', name: `${host}:${port}`.slice(0, longestName), host, port }
}

function isSame(watched: MonitorDefinition, found: EndpointDefinition): boolean {
  if (found.kind === 'http') return watched.kind === 'http' && parseUrl(watched.url)?.href === found.url
  return watched.kind === 'tcp' && watched.host === found.host && watched.port === found.port
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`
    const tried = `${name.slice(0, longestName - ending.length)}${ending}`
    if (!taken.has(tried)) return tried
  }
}
