import { localMoment, localTime } from '../time/display'

/** Why the database cannot be used at present. */
export type StoreFailure = 'full' | 'read-only' | 'damaged' | 'in use' | 'unreachable'

const troubles: Record<StoreFailure, { is: string; remedy: string }> = {
  full: { is: 'its disk is full', remedy: 'Free some room on it; Watchkeeper then goes on by itself.' },
  'read-only': {
    is: 'it may not be written',
    remedy: 'Make the folder writable; Watchkeeper then goes on by itself.',
  },
  damaged: {
    is: 'it is damaged',
    remedy: 'Quit Watchkeeper and start it again: it restores its last good copy.',
  },
  'in use': {
    is: 'another program has it in use',
    remedy: 'End what copies or examines it; Watchkeeper then goes on by itself.',
  },
  unreachable: {
    is: 'its disk does not answer as it should',
    remedy: 'Look whether the disk is there and well; Watchkeeper then goes on by itself.',
  },
}

/** What a person is told who asked for something that could not be saved. */
export function notSavedSentence(failure: StoreFailure): string {
  const { is, remedy } = troubles[failure]
  return `This was not saved: the database cannot be written, since ${is}. ${remedy}`
}

/** What stands on the screen while nothing can be saved. Times are UTC milliseconds, the zone an IANA name. */
export function failingSentence(
  failure: StoreFailure,
  dataFolder: string,
  { since, now, zone }: { since: number; now: number; zone: string },
): string {
  const { is, remedy } = troubles[failure]
  return `Nothing is saved since ${localMoment(since, now, zone)}: the database in ${dataFolder} cannot be written, since ${is}. Watching and notifying go on. ${remedy}`
}

/** What a person is told once it can be saved again. */
export function savedAgainSentence({
  since,
  now,
  zone,
}: {
  since: number
  now: number
  zone: string
}): string {
  return `The database can be written again. What Watchkeeper saw between ${localMoment(since, now, zone)} and ${localMoment(now, now, zone)} is not in it, nor what you were told was not saved.`
}

/** What a person is told at a start in a folder that cannot be written. */
export function inMemorySentence(failure: StoreFailure, dataFolder: string): string {
  const { is, remedy } = troubles[failure]
  return `Nothing is saved: the database in ${dataFolder} cannot be written, since ${is}. Watchkeeper watches and notifies all the same, and keeps what happens in memory. ${remedy}`
}

/** What is told once a database that was opened in memory is in its folder, too. `at` is UTC milliseconds. */
export function savedFromMemorySentence(at: number, zone: string): string {
  return `The database can be written again: all until ${localTime(at, zone)} is saved, and what follows every half minute. Quit Watchkeeper and start it again to have everything saved at once.`
}
