import type { KindFacts } from '../facts'
import { addressOfUrl } from '../web-address'
import type { HttpDefinition } from './definition'
import type { JsonExpectation } from './json'

/** A range of HTTP statuses, both ends included. */
export interface StatusRange {
  from: number
  to: number
}

/** What the body must be like; null for what may be as it is. */
export interface BodyExpectation {
  expectText: string | null
  rejectText: string | null
  expectPattern: string | null
  rejectPattern: string | null
  json: JsonExpectation | null
}

export interface HttpTarget {
  kind: 'http'
  url: string
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'
  headers: Record<string, string>
  body: string | null
  expectStatus: StatusRange[]
  /** How many redirects are followed. */
  redirects: number
  content: BodyExpectation
  /** How much of the body is read, in bytes. */
  bodyLimit: number
  ignoreCertificate: boolean
}

export const httpFacts: KindFacts<HttpDefinition, HttpTarget> = {
  kind: 'http',
  unit: ({ content }) => content.json?.measure?.unit ?? 'milliseconds',
  metric: 'response time',
  describe: ({ method = 'GET', url }) => (method === 'GET' ? url : `${method} ${url}`),
  address: ({ url }) => addressOfUrl(url),
}

/** "200-299, 401" */
export function formatStatusRanges(ranges: readonly StatusRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
