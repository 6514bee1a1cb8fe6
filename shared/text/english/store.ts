import type { StoreFailure } from '../../store/failure'
import { counted } from './counted'

/** What is the matter with the database, and what to do about it. */
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

/** A database that this Watchkeeper cannot read: why, and what to do where no copy takes its place. */
const unread = {
  newer: {
    why: 'The database was written by a newer Watchkeeper.',
    remedy: 'To go on with it, install that version and put the file back as watchkeeper.db.',
  },
  unreadable: {
    why: 'The database could not be read: it is damaged, or not a database.',
    remedy: 'If you have a copy of it, quit Watchkeeper and put the copy back as watchkeeper.db.',
  },
}

export const store = {
  /** A person asked for something that could not be saved. */
  notSaved: (failure: StoreFailure) =>
    `This was not saved: the database cannot be written, since ${troubles[failure].is}. ${troubles[failure].remedy}`,
  failing: ({ failure, dataFolder, since }: { failure: StoreFailure; dataFolder: string; since: string }) =>
    `Nothing is saved since ${since}: the database in ${dataFolder} cannot be written, since ${troubles[failure].is}. Watching and notifying go on. ${troubles[failure].remedy}`,
  savedAgain: (since: string, now: string) =>
    `The database can be written again. What Watchkeeper saw between ${since} and ${now} is not in it, nor what you were told was not saved.`,
  slow: ({ dataFolder, since, seconds }: { dataFolder: string; since: string; seconds: number }) =>
    `Saving takes long since ${since}: Watchkeeper waited up to ${counted(seconds, { one: 'second', other: 'seconds' })} for the database in ${dataFolder}, and answers nothing meanwhile. Watching and notifying go on. Look whether its disk is busy, failing or far away, or choose another folder with --data-dir.`,
  inMemory: {
    told: (failure: StoreFailure, dataFolder: string) =>
      `Nothing is saved: the database in ${dataFolder} cannot be written, since ${troubles[failure].is}. Watchkeeper watches and notifies all the same, and keeps what happens in memory. ${troubles[failure].remedy}`,
    unreadable: {
      begunAnew: (told: string) => `${told} The database there cannot be read, so this begins anew.`,
      fromCopy: (told: string, copiedAt: string) =>
        `${told} The database there cannot be read, so this goes on with the copy of ${copiedAt}.`,
    },
    saved: (until: string) =>
      `The database can be written again: all until ${until} is saved, and what follows every half minute. Quit Watchkeeper and start it again to have everything saved at once.`,
  },
  unusable: (dataFolder: string, reason: string) =>
    `Watchkeeper cannot keep its data in ${dataFolder} (${reason}). Make the folder writable, or choose another with --data-dir.`,
  movedAside: {
    begunAnew: ({ why, kept, dataFolder }: { why: keyof typeof unread; kept: string; dataFolder: string }) =>
      `${unread[why].why} It was kept as ${kept} in ${dataFolder}, and a new database was started. ${unread[why].remedy}`,
    fromCopy: ({ kept, dataFolder, copiedAt }: { kept: string; dataFolder: string; copiedAt: string }) =>
      `${unread.unreadable.why} It was kept as ${kept} in ${dataFolder}, and the copy of ${copiedAt} was put in its place: what came after that is not in it.`,
  },
  noCopy: {
    damaged:
      'The daily copy of the database was not kept, since the database is damaged. Quit Watchkeeper and start it again: it restores its last good copy.',
    failed:
      'The daily copy of the database could not be made. Look whether the disk of the data folder is full or read-only.',
  },
}
