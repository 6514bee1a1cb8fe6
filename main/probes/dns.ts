import type { CaaRecord, SoaRecord } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { text } from '../../shared/text/text'
import { answersTrouble, named } from '../../shared/watch/kinds/dns/answers'
import type { DnsTarget, RecordType } from '../../shared/watch/kinds/dns/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { Failed, ProbeResult } from './probe'

/** How long one resolver may take, milliseconds; the system's others are asked after it. */
const patience = 4000

/** Looks a name up and compares the answers. The value is how long it took, in milliseconds. */
export async function probeDns(target: DnsTarget, signal: AbortSignal): Promise<ProbeResult> {
  const { resolver: asked } = target
  const resolver = new Resolver({ timeout: patience, tries: 1 })
  if (asked !== null) resolver.setServers([serverAddress(asked)])
  const cancel = () => resolver.cancel()
  signal.addEventListener('abort', cancel)
  const begun = performance.now()
  try {
    if (signal.aborted) return stalled(target)
    const answers = await lookUp(resolver, target)
    const elapsed = performance.now() - begun
    const trouble = answersTrouble(target, answers)
    if (trouble !== null) return { outcome: 'failed', reached: true, text: trouble }
    const told = text.probes.dns.found(named(answers), formatQuantity(elapsed, 'milliseconds'))
    return { outcome: 'answered', value: elapsed, unit: 'milliseconds', text: told }
  } catch (error) {
    return signal.aborted ? stalled(target) : describeLookupFailure(error, target)
  } finally {
    signal.removeEventListener('abort', cancel)
    resolver.cancel()
  }
}

async function lookUp(resolver: Resolver, { name, record }: DnsTarget): Promise<string[]> {
  if (record === 'PTR' && isIP(name) !== 0) return resolver.reverse(name)
  return lookups[record](resolver, name)
}

/** The answers of each type of record in the form in which a person writes them. */
const lookups: Readonly<Record<RecordType, (resolver: Resolver, name: string) => Promise<string[]>>> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: (resolver, name) => resolver.resolveCname(name),
  NS: (resolver, name) => resolver.resolveNs(name),
  PTR: (resolver, name) => resolver.resolvePtr(name),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((pieces) => pieces.join('')),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
  SRV: async (resolver, name) =>
    (await resolver.resolveSrv(name)).map(
      (service) => `${service.priority} ${service.weight} ${service.port} ${service.name}`,
    ),
  SOA: async (resolver, name) => [formatSoa(await resolver.resolveSoa(name))],
  CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(formatCaa),
}

function formatSoa({ nsname, hostmaster, serial, refresh, retry, expire, minttl }: SoaRecord): string {
  return [nsname, hostmaster, serial, refresh, retry, expire, minttl].join(' ')
}

function formatCaa({ critical, ...properties }: CaaRecord): string {
  const [tag = '', value = ''] = Object.entries(properties).find(([name]) => name !== 'type') ?? []
  return `${critical} ${tag} ${value}`
}

function serverAddress({ host, port }: NonNullable<DnsTarget['resolver']>): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`
}

function stalled(target: DnsTarget): ProbeResult {
  return { outcome: 'stalled', reached: false, text: text.probes.dns.noAnswer(resolverOf(target)) }
}

function describeLookupFailure(error: unknown, target: DnsTarget): Failed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const { name, record } = target
  const words = text.probes.dns
  const resolver = resolverOf(target)
  switch (code) {
    case 'ENOTFOUND':
      return answeredThat(words.noName(name))
    case 'ENODATA':
      return answeredThat(words.noRecord(name, record))
    case 'ESERVFAIL':
      return answeredThat(words.failed(resolver, name))
    case 'EREFUSED':
      return answeredThat(words.refuses(resolver))
    case 'EFORMERR':
    case 'ENOTIMP':
      return answeredThat(words.notUnderstood(resolver))
    case 'EBADRESP':
    case 'EBADNAME':
      return answeredThat(words.noDns(resolver))
    case 'ECONNREFUSED':
      return unanswered(words.takesNone(resolver))
    case 'ETIMEOUT':
      return unanswered(words.noAnswer(resolver))
    default:
      return unanswered(words.other(name, code))
  }
}

function resolverOf({ resolver }: DnsTarget): string {
  return resolver === null ? text.probes.dns.systemResolver : text.probes.dns.resolver(resolver.host)
}

function answeredThat(found: string): Failed {
  return { outcome: 'failed', reached: true, text: found }
}

function unanswered(found: string): Failed {
  return { outcome: 'failed', reached: false, text: found }
}
