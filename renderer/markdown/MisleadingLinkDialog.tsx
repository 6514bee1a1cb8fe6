import { text } from '../../shared/text/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import styles from './Markdown.module.css'

interface MisleadingLinkDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The host that the link's text names. */
  pretended: string
  /** Where it really goes. */
  address: string
  onConfirm: () => void
}

/** Asks before a link is followed whose text reads like another address. */
export function MisleadingLinkDialog(props: MisleadingLinkDialogProps) {
  const { open, onOpenChange, pretended, address, onConfirm } = props
  const words = text.runbook.markdown.link
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.misleading}
      description={words.readsLike(pretended)}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{words.stay}</Button>
          <Button
            variant="danger"
            onClick={() => {
              onOpenChange(false)
              onConfirm()
            }}
          >
            {words.openAnyway}
          </Button>
        </>
      }
    >
      <code className={styles.address}>{address}</code>
    </Dialog>
  )
}
