import type { RecentRunbook } from '../../../../shared/state'
import { text } from '../../../../shared/text/text'
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
  const words = text.runbook.library.forget
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.title}
      description={words.description}
      actions={<Button onClick={onClose}>{words.done}</Button>}
    >
      <ul className={styles.list}>
        {runbooks.map(({ key, title, path, missing }) => (
          <li key={key} className={styles.runbook}>
            <div>
              <p>{title}</p>
              <small className={styles.path}>{missing ? text.runbook.library.missing(path) : path}</small>
            </div>
            <Button
              size="small"
              aria-label={words.forgetThis(title)}
              onClick={() => void request('runbook.forget', { path })}
            >
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
      {runbooks.length === 0 && <small>{words.none}</small>}
    </Dialog>
  )
}
