/** How an endpoint of the demo's company behaves. Durations are milliseconds. */
export type Behaviour =
  /** Answers after about so long; by day, when there is more to do, so many times that. */
  | { kind: 'well'; takes: number; byDay?: number }
  /** Answers, but far slower than it should since so long. */
  | { kind: 'slow'; takes: number }
  /** Answers that it cannot serve. */
  | { kind: 'failing' }
  /** Fails for a minute now and then. */
  | { kind: 'wavering'; takes: number }

export interface Behaved {
  status: 200 | 503
  /** After how long it answers. */
  after: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** When most people pay, in hours of UTC. */
const busiestHour = 16

/** What an endpoint answers at a time. The same name at the same time always answers the same. */
export function behaveAt(name: string, behaviour: Behaviour, at: number): Behaved {
  const chance = chanceOf(name, Math.floor(at / minute))
  switch (behaviour.kind) {
    case 'failing':
      return { status: 503, after: 20 + 30 * chance }
    case 'wavering': {
      const fails = chanceOf(`${name} wavers`, Math.floor(at / minute)) < 0.004
      return { status: fails ? 503 : 200, after: varied(behaviour.takes, chance) }
    }
    case 'slow':
      return { status: 200, after: varied(behaviour.takes, chance) }
    case 'well': {
      const { takes, byDay = 1 } = behaviour
      return { status: 200, after: varied(takes * (1 + (byDay - 1) * busyness(at)), chance) }
    }
  }
}

/** How much of a day's work there is at a time, from 0 in the dead of night to 1. */
export function busyness(at: number): number {
  const hours = (at % day) / hour
  return (1 + Math.cos(((hours - busiestHour) / 24) * 2 * Math.PI)) / 2
}

/** From 0 to 1, as good as random, and the same for the same name and number (FNV-1a, mixed as in MurmurHash3). */
export function chanceOf(name: string, number: number): number {
  let hash = 0x811c9dc5
  for (const character of `${name} ${number}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff
}

/** Around its middle, with a long answer now and then. */
function varied(middle: number, chance: number): number {
  return middle * (0.8 + 0.3 * chance + (chance > 0.97 ? 0.8 : 0))
}
