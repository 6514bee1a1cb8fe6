import { useId, useState } from 'react'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { BeingRead } from './BeingRead'
import styles from './PathDialog.module.css'

/** What is done with the path that is asked for. */
export type PathPurpose = 'file' | 'folder' | 'new'

interface PathDialogProps {
  purpose: PathPurpose
  onClose: () => void
}

/** Asks for a path where no file dialog can: the file is on the computer that Watchkeeper runs on. */
export function PathDialog({ purpose, onClose }: PathDialogProps) {
  const formId = useId()
  const [path, setPath] = useState('')
  const [problem, setProblem] = useState<string>()
  const { title, description, label, hint, action } = words[purpose]
  const submit = async () => {
    const reply = await take(purpose, path.trim())
    setProblem(reply.ok ? undefined : reply.error.sentence)
    if (reply.ok) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={path.trim() === ''}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={label}
          hint={hint}
          problem={problem}
          mono
          autoFocus
          value={path}
          onChange={setPath}
        />
      </form>
      <div className={styles.reading}>
        <BeingRead />
      </div>
    </Dialog>
  )
}

function take(purpose: PathPurpose, path: string) {
  if (purpose === 'new') return attempt('runbook.create', { path })
  return attempt('runbook.open', { path, kind: purpose })
}

const words = {
  file: {
    title: 'Open a runbook',
    description:
      'A Markdown file on the computer that Watchkeeper runs on. It is read again whenever it changes.',
    label: 'Path of the file',
    hint: 'The whole path, for instance /home/ines/operations/runbook.md',
    action: 'Open',
  },
  folder: {
    title: 'Open a folder of runbooks',
    description: 'All Markdown files in it make one runbook. They are read again whenever they change.',
    label: 'Path of the folder',
    hint: 'The whole path, for instance /home/ines/operations',
    action: 'Open',
  },
  new: {
    title: 'Start a new runbook',
    description: 'A template with places to fill in is written to a new file, and opened.',
    label: 'Path of the new file',
    hint: 'The whole path, for instance /home/ines/operations/runbook.md',
    action: 'Create',
  },
} as const satisfies Record<PathPurpose, Record<string, string>>
