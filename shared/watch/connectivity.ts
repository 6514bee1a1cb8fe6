import { text } from '../text/text'
/** What this machine itself says about the way out of it. */
export type WayOut =
  | 'no interface'
  /** On a network that leads nowhere else; what is watched may still be on it. */
  | 'no route'
  /** It cannot be told, or there is a route and its gateway, if it has one, was never heard. */
  | 'unknown'
  | 'gateway answered'
  /** Only where an answer was to be expected; many gateways never answer. */
  | 'gateway silent'

/** What could be found out about this laptop's connection. */
export interface ConnectivityFacts {
  wayOut: WayOut
  /** Addresses that a person configured because they always answer. */
  anchors: readonly Answer[]
  /** The latest check of each host outside this laptop, if it was lately. */
  hosts: readonly Answer[]
  /** Somebody who answers in place of others, as a hotel's sign-in page does. */
  portal: { portal: string; hosts: readonly string[] } | null
}

export interface Answer {
  host: string
  answered: boolean
}

/** Whether this laptop can judge what is outside it, with a sentence that says by what. */
export interface ConnectivityDecision {
  online: boolean
  reason: string
}

/**
 * A sign-in page that answers for others makes every answer worthless. Else any answer from outside proves that this
 * laptop is online. Without one it is offline when there is no way out, when the gateway or all anchors are silent,
 * or when several hosts fail and nothing at all answers. In doubt it is online: an alert too many is better than one
 * too few.
 */
export function decideConnectivity(facts: ConnectivityFacts): ConnectivityDecision {
  const { wayOut, anchors, hosts, portal } = facts
  const words = text.watch.judging.connectivity
  if (portal !== null) return offline(portalReason(portal))
  const answering = [...anchors, ...hosts].find(({ answered }) => answered)
  if (answering !== undefined) return online(words.answers(answering.host))
  if (wayOut === 'no interface') return offline(words.noInterface)
  if (anchors.length > 0) return offline(words.anchorsSilent(listed(anchors), anchors.length))
  if (wayOut === 'gateway silent') return offline(words.gatewaySilent)
  if (wayOut === 'gateway answered') return online(words.gatewayAnswers)
  if (distinctHosts(hosts) < 2) return online(words.nothingSaysOffline)
  return offline(wayOut === 'no route' ? words.noWayOut(listed(hosts)) : words.nothingAnswers(listed(hosts)))
}

function portalReason({ portal, hosts }: NonNullable<ConnectivityFacts['portal']>): string {
  const words = text.watch.judging.connectivity
  const replaced = listed(hosts.map((host) => ({ host })))
  return hosts.length === 1 && hosts[0] === portal
    ? words.portalInPlace(replaced)
    : words.portal(portal, replaced)
}

function online(reason: string): ConnectivityDecision {
  return { online: true, reason }
}

function offline(reason: string): ConnectivityDecision {
  return { online: false, reason }
}

function distinctHosts(answers: readonly Answer[]): number {
  return new Set(answers.map(({ host }) => host)).size
}

function listed(answers: readonly Pick<Answer, 'host'>[]): string {
  const names = [...new Set(answers.map(({ host }) => host))]
  return text.watch.judging.connectivity.hosts(names.slice(0, 3).join(', '), Math.max(0, names.length - 3))
}
