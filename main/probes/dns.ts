import type { CaaRecord, SoaRecord } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
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
    const text = `${named(answers)} in ${formatQuantity(elapsed, 'milliseconds')}`
    return { outcome: 'answered', value: elapsed, unit: 'milliseconds', text }
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
  return { outcome: 'stalled', reached: false, text: `${resolverOf(target)} does not answer` }
}

function describeLookupFailure(error: unknown, target: DnsTarget): Failed {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const { name, record } = target
  switch (code) {
    case 'ENOTFOUND':
      return answeredThat(`there is no name ${name}`)
    case 'ENODATA':
      return answeredThat(`${name} has no ${record} record`)
    case 'ESERVFAIL':
      return answeredThat(`${resolverOf(target)} failed to look up ${name}`)
    case 'EREFUSED':
      return answeredThat(`${resolverOf(target)} refuses to answer`)
    case 'EFORMERR':
    case 'ENOTIMP':
      return answeredThat(`${resolverOf(target)} does not understand the question`)
    case 'EBADRESP':
    case 'EBADNAME':
      return answeredThat(`${resolverOf(target)} answers with what is not DNS`)
    case 'ECONNREFUSED':
      return unanswered(`${resolverOf(target)} takes no questions`)
    case 'ETIMEOUT':
      return unanswered(`${resolverOf(target)} does not answer`)
    default:
      return unanswered(`${name} could not be looked up (${code})`)
  }
}

function resolverOf({ resolver }: DnsTarget): string {
  return resolver === null ? 'the resolver of this system' : `the resolver ${resolver.host}`
}

function answeredThat(text: string): Failed {
  return { outcome: 'failed', reached: true, text }
}

function unanswered(text: string): Failed {
  return { outcome: 'failed', reached: false, text }
}
