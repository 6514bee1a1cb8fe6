import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ContractError } from '../../../shared/contract'
import type { Result } from '../../../shared/result'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './ActionForm.module.css'
import { closeAlertAction } from './asked'

interface ActionFormProps {
  title: string
  description: string
  /** What the button says that does it. */
  verb: string
  /** Does it; null when what is written cannot be sent yet, and the form says why. */
  act: () => Promise<Result<unknown, ContractError>> | null
  children: ReactNode
}

/** A dialog about one alert that closes when what was asked for is done, and else says why not. */
export function ActionForm({ title, description, verb, act, children }: ActionFormProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await act()
    if (reply === null) return
    if (reply.ok) closeAlertAction()
    else setProblem(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={closeAlertAction}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={closeAlertAction}>Cancel</Button>
          <Button variant="primary" type="submit" form={id}>
            {verb}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={(event) => void submit(event)}>
        {children}
        {problem !== null && (
          <small role="alert" className={styles.problem}>
            {problem}
          </small>
        )}
      </form>
    </Dialog>
  )
}
