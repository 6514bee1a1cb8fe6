import type { Handlers } from '../dispatch'
import type { Absences } from './absences'
import type { AlertActions } from './alert-actions'
import type { Snoozes } from './snoozes'

export interface AlertParts {
  alertActions: AlertActions
  snoozes: Snoozes
  absences: Absences
}

type AlertRequests =
  | 'alert.acknowledge'
  | 'alerts.acknowledge'
  | 'alert.assign'
  | 'alert.called'
  | 'alert.resolve'
  | 'snooze.begin'
  | 'snooze.end'
  | 'contact.away'
  | 'contact.back'

/** What each request about alerts does. `person` is who acts. */
export function alertHandlers(
  { alertActions, snoozes, absences }: AlertParts,
  person: () => string,
): Pick<Handlers, AlertRequests> {
  return {
    'alert.acknowledge': ({ id, reason = null, expiresAt = null }) =>
      done(alertActions.acknowledge(person(), [id], { reason, expiresAt })),
    'alerts.acknowledge': ({ ids, reason = null, expiresAt = null }) =>
      done(alertActions.acknowledge(person(), ids, { reason, expiresAt })),
    'alert.assign': ({ id, name }) => done(alertActions.assign(person(), id, name)),
    'alert.called': ({ id, name }) => done(alertActions.called(person(), id, name)),
    'alert.resolve': ({ id, reason = null }) => done(alertActions.resolve(person(), id, reason)),
    'snooze.begin': ({ scope, length, reason = null }) => ({
      id: snoozes.begin(person(), { scope, length, reason }),
    }),
    'snooze.end': ({ id }) => done(snoozes.end(person(), id)),
    'contact.away': ({ contact, until }) => done(absences.mark(person(), contact, until)),
    'contact.back': ({ contact }) => done(absences.end(person(), contact)),
  }
}

function done(_nothing: unknown): null {
  return null
}
