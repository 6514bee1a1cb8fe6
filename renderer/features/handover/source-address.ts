import { isSubject, type LineSource } from '../../../shared/handover/sections'
import { addressOf } from '../../app/routes'
import { subjectAddress } from '../shift/log/subject-address'

/** Where in the window something is that a line was made from; null for what has no place of its own. */
export function sourceAddress(source: LineSource): string | null {
  if (isSubject(source)) return subjectAddress(source)
  return source.kind === 'log entry' ? addressOf('shift', `entry-${source.id}`) : null
}
