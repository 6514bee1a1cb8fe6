import type { AlertAction } from '../../../shared/alert/action'
import type { Alert } from '../../../shared/alert/alert'
import { type Callable, callableChain, contactName } from '../../../shared/alert/callable'
import { nextInChain } from '../../../shared/alert/escalation'
import { request, useCopy } from '../../app/store'
import type { ActionBindings } from '../../app/use-action-keys'
import { askForIncident } from '../incidents/asked'
import { askForAlertAction } from './asked'

/** Takes an alert on as it is, without a word. */
export function acknowledge(alert: Alert): void {
  if (alert.state === 'open') void request('alert.acknowledge', { id: alert.id })
}

/** Notes that somebody was called because of an alert. */
export function noteCalled(alert: Alert, who: Pick<Callable, 'name' | 'role' | 'phone'>): void {
  void request('alert.called', { id: alert.id, name: contactName(who) })
}

/** The keys of what a person does about the alert that is meant when one is pressed; null: there is none. */
export function alertKeys(meant: () => Alert | null): ActionBindings {
  const onMeant = (act: (alert: Alert) => void) => () => {
    const alert = meant()
    if (alert === null) return false
    act(alert)
    return true
  }
  const ask = (action: AlertAction) => onMeant(({ id }) => askForAlertAction(action, id))
  return {
    'alert.acknowledge': onMeant(acknowledge),
    'alert.snooze': ask('snooze'),
    'alert.handOver': ask('hand over'),
    'alert.resolve': ask('resolve'),
    'alert.note': ask('note'),
    'alert.called': onMeant(noteNextCalled),
    'alert.incident': onMeant(({ id }) => askForIncident([id])),
  }
}

function noteNextCalled(alert: Alert): void {
  const { state } = useCopy.getState()
  if (state === null) return
  const now = Date.now()
  const chain = callableChain(state.runbook?.model.contacts.chain ?? [], state.absences, now)
  const { next } = nextInChain(chain, alert, now)
  if (next !== null) noteCalled(alert, next)
}
