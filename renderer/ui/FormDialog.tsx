import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { Result } from '../../shared/result'
import { text } from '../../shared/text/text'
import { Banner } from './Banner'
import { Button } from './Button'
import { Dialog } from './Dialog'
import styles from './FormDialog.module.css'

interface FormDialogProps {
  title: string
  /** One sentence below the title. */
  description?: ReactNode
  width?: 'narrow' | 'regular' | 'wide'
  /** What the button says that does it. */
  verb: string
  /** Whether there is something to do yet. */
  ready?: boolean
  /** Does it; null when what is written cannot be sent yet, and the fields say why. */
  act: () => Promise<Result<unknown, { sentence: string }>> | null
  /** It was done, or given up. */
  onClose: () => void
  children: ReactNode
}

/** A dialog with fields that closes when what it asks for is done, and else says why not. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, width = 'regular', verb, ready = true, act, onClose, children } = props
  const id = useId()
  const [acting, setActing] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || acting) return
    setActing(true)
    const reply = await act()
    setActing(false)
    if (reply?.ok) onClose()
    else setProblem(reply?.error.sentence ?? null)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={description}
      width={width}
      actions={
        <>
          <Button onClick={onClose}>{text.frame.cancel}</Button>
          <Button variant="primary" type="submit" form={id} disabled={!ready || acting}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        noValidate
        onKeyDown={submitByKeys}
        onSubmit={(event) => void submit(event)}
      >
        {children}
        {problem !== null && <Banner kind="problem">{problem}</Banner>}
      </form>
    </Dialog>
  )
}

/** Ctrl Enter, or Cmd Enter, where Enter alone begins a new line. */
function submitByKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.two}>{children}</div>
}
