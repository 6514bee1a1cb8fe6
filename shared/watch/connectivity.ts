/** What could be found out about this laptop's connection. */
export interface ConnectivityFacts {
  /** Whether there is a way out of this machine at all; null where that cannot be told. */
  route: boolean | null
  /** `silent` only where an answer was to be expected; many gateways never answer. */
  gateway: 'answered' | 'silent' | 'unknown'
  /** Addresses that a person configured because they always answer. */
  anchors: readonly Answer[]
  /** The latest check of each host outside this laptop, if it was lately. */
  hosts: readonly Answer[]
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
 * Any answer from outside proves that this laptop is online. Without one it is offline when there is no way out,
 * when the gateway or all anchors are silent, or when several hosts fail and nothing at all answers. In doubt it
 * is online: an alert too many is better than one too few.
 */
export function decideConnectivity(facts: ConnectivityFacts): ConnectivityDecision {
  const answering = [...facts.anchors, ...facts.hosts].find(({ answered }) => answered)
  if (answering !== undefined) return online(`${answering.host} answers.`)
  if (facts.route === false) return offline('This laptop has no network connection.')
  if (facts.anchors.length > 0)
    return offline(`${listed(facts.anchors)} ${facts.anchors.length === 1 ? 'does' : 'do'} not answer.`)
  if (facts.gateway === 'silent') return offline('The network’s gateway does not answer.')
  if (facts.gateway === 'answered') return online('The network’s gateway answers.')
  if (distinctHosts(facts.hosts) >= 2) return offline(`Nothing answers: ${listed(facts.hosts)} all fail.`)
  return online('Nothing says that this laptop is offline.')
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

function listed(answers: readonly Answer[]): string {
  const names = [...new Set(answers.map(({ host }) => host))]
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
