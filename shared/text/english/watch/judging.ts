export const judging = {
  /** Why a monitor is not ok. */
  why: {
    notChecked: 'It has not been checked yet.',
    recovering: (cause: string, seen: number, needed: number) =>
      `${cause} before, well at ${seen} of the ${needed} checks that confirm it`,
    confirming: (cause: string, seen: number, needed: number) =>
      `${cause}, at ${seen} of the ${needed} checks that confirm it`,
    lasting: (cause: string, checks: number, duration: string) =>
      `${cause}, at the last ${checks} checks over ${duration}`,
    flapping: (share: string) => `it keeps changing, at ${share} of its latest checks`,
    both: (trouble: string, flapping: string) => `${trouble}; ${flapping}`,
    removed: 'It was removed on this laptop.',
    paused: 'It is paused.',
  },
  nothingToSay: {
    missingInterface: (what: string) =>
      `It needs ${what}, and none is up on this laptop, so it cannot be told.`,
    offline: 'This laptop is offline, so it cannot be told.',
  },
  /** Why alerts are not told, to stand in a sentence. */
  held: {
    maintenance: (reason: string) => `held for maintenance (${reason})`,
    dependency: (name: string) => `held, since it needs ${name}, which is in trouble`,
  },
  needs: {
    vpn: 'a VPN',
    networkInterface: (name: string) => `the interface ${name}`,
    missing: (name: string) => `It needs “${name}”, and there is no monitor of that name.`,
    itself: 'It cannot need itself.',
    circle: (names: readonly string[]) =>
      `It would need itself: it needs ${names.map((name) => `“${name}”`).join(', which needs ')}. Take one of these out.`,
    leftOut: (name: string, circle: string) => `What “${name}” needs is left out of account. ${circle}`,
  },
  aggregate: {
    over: (name: string, duration: string) => `${name} over ${duration}`,
    average: 'average',
    rate: 'rate',
    min: 'lowest',
    max: 'highest',
    percentile: (percent: number) => `${percent}th percentile`,
  },
  threshold: {
    '>': (level: string) => `above ${level}`,
    '>=': (level: string) => `at or above ${level}`,
    '<': (level: string) => `below ${level}`,
    '<=': (level: string) => `at or below ${level}`,
  },
  /** Where thresholds are from. */
  source: {
    monitor: 'this monitor',
    kpi: (name: string) => `${name} in the runbook`,
    kind: 'what is usual for its kind',
  },
  /** How much less often is checked on battery. */
  howOften: {
    asEver: 'as often as ever',
    half: 'half as often',
    quarter: 'a quarter as often',
    times: (times: number) => `${times} times less often`,
  },
  /** Whether this laptop is online, and by what that is told. */
  connectivity: {
    nothingYet: 'Nothing has failed so far.',
    hosts: (shown: string, more: number) => (more === 0 ? shown : `${shown} and ${more} more`),
    answers: (host: string) => `${host} answers.`,
    noInterface: 'No network connection of this laptop is up.',
    anchorsSilent: (hosts: string, count: number) => `${hosts} ${count === 1 ? 'does' : 'do'} not answer.`,
    gatewaySilent: 'The network’s gateway does not answer.',
    gatewayAnswers: 'The network’s gateway answers.',
    nothingSaysOffline: 'Nothing says that this laptop is offline.',
    noWayOut: (hosts: string) => `This laptop’s network has no way out, and ${hosts} all fail.`,
    nothingAnswers: (hosts: string) => `Nothing answers: ${hosts} all fail.`,
    portalInPlace: (hosts: string) => `A page answers in place of ${hosts}: sign in to this network.`,
    portal: (portal: string, hosts: string) =>
      `A page of ${portal} answers in place of ${hosts}: sign in to this network.`,
  },
  refused: {
    gone: 'This monitor is not there any more.',
    notOne: 'This is not a monitor.',
    paused: 'This monitor is paused. Resume it, then it can be checked.',
    commandChanged: 'The command was changed meanwhile. Look at it again, then approve it.',
    nameTaken: (name: string) => `There is already a monitor with the name “${name}”.`,
    unreadable: (name: string) =>
      `The monitor “${name}” is not watched, since its stored definition cannot be read. Add it anew.`,
  },
}
