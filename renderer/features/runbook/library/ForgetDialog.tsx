import type { RecentRunbook } from '../../../../shared/state'
import { request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import styles from './ForgetDialog.module.css'

interface ForgetDialogProps {
  runbooks: RecentRunbook[]
  onClose: () => void
}

/** Takes runbooks off the list of those opened before. */
export function ForgetDialog({ runbooks, onClose }: ForgetDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Runbooks opened before"
      description="A runbook that is forgotten is not searched any more. Its file stays as it is."
      actions={<Button onClick={onClose}>Done</Button>}
    >
      <ul className={styles.list}>
        {runbooks.map(({ key, title, path, missing }) => (
          <li key={key} className={styles.runbook}>
            <div>
              <p>{title}</p>
              <small className={styles.path}>
                {missing && 'Not there any more: '}
                {path}
              </small>
            </div>
            <Button
              size="small"
              aria-label={`Forget ${title}`}
              onClick={() => void request('runbook.forget', { path })}
            >
              Forget
            </Button>
          </li>
        ))}
      </ul>
      {runbooks.length === 0 && <small>None is left.</small>}
    </Dialog>
  )
}
