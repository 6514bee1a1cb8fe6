import type { AlertAction } from '../../../shared/alert/action'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle, describeCause } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { askForAlertAction, closeAlertAction } from './asked'
import styles from './ChooseDialog.module.css'

/** What can be done about an alert, for who comes from a notification that has no room for all of it. */
export function ChooseDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.actions
  const choice = (action: AlertAction, label: string) => (
    <Button onClick={() => askForAlertAction(action, alert.id)}>{label}</Button>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => open || closeAlertAction()}
      title={alertTitle(alert)}
      description={describeCause(alert.cause)}
      width="narrow"
      actions={<Button onClick={closeAlertAction}>{words.cancel}</Button>}
    >
      <div className={styles.actions}>
        {choice('hand over', words.handOver)}
        {choice('resolve', words.resolve)}
        {choice('note', words.note)}
        {choice('snooze', words.snooze)}
        {choice('acknowledge', words.acknowledgeWithReason)}
      </div>
    </Dialog>
  )
}
