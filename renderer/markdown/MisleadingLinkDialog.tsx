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
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="This link goes somewhere else than it says"
      description={`It reads like ${pretended}. It opens this address:`}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Stay here</Button>
          <Button
            variant="danger"
            onClick={() => {
              onOpenChange(false)
              onConfirm()
            }}
          >
            Open it anyway
          </Button>
        </>
      }
    >
      <code className={styles.address}>{address}</code>
    </Dialog>
  )
}
