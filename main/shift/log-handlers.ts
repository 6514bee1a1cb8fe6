import { exportLog, logFileName } from '../../shared/log/export'
import type { Clock } from '../clock'
import type { Handlers } from '../dispatch'
import type { Door } from '../door'
import type { Log } from './log'

interface Parts {
  log: Log
  door: Door
  clock: Clock
  /** Who writes. */
  person(): string
}

/** More entries than anybody reads in one file. */
const mostExported = 100_000

type LogRequests =
  | 'log.write'
  | 'log.correct'
  | 'log.versions'
  | 'log.find'
  | 'log.names'
  | 'log.export'
  | 'log.saveDraft'

/** What the requests about the log do. */
export function logHandlers({ log, door, clock, person }: Parts): Pick<Handlers, LogRequests> {
  return {
    'log.write': ({ text, at = null, about = null }) => ({ id: log.write(person(), text, { at, about }).id }),
    'log.correct': ({ id, text, at }) => {
      log.correct(id, person(), text, at)
      return null
    },
    'log.versions': ({ id }) => ({ versions: log.versions(id) }),
    'log.find': ({ filter, before, limit }) => log.find(filter, before, limit),
    'log.names': () => log.names(),
    'log.export': ({ filter, format }) => {
      const { entries } = log.find(filter, null, mostExported)
      const zone = clock.zone()
      return door.saveText(logFileName(format, clock.now(), zone), exportLog(entries.reverse(), format, zone))
    },
    'log.saveDraft': ({ text, base }) => log.draft.save(text, base),
  }
}
