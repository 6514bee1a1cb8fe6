import { useState } from 'react'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { BeingRead } from './BeingRead'

/** What is done with the path that is asked for. */
export type PathPurpose = 'file' | 'folder' | 'new'

interface PathDialogProps {
  purpose: PathPurpose
  onClose: () => void
}

/** Asks for a path where no file dialog can: the file is on the computer that Watchkeeper runs on. */
export function PathDialog({ purpose, onClose }: PathDialogProps) {
  const [path, setPath] = useState('')
  const { title, description, label, hint, action } = words[purpose]
  return (
    <FormDialog
      title={title}
      description={description}
      verb={action}
      ready={path.trim() !== ''}
      act={() => take(purpose, path.trim())}
      onClose={onClose}
    >
      <TextField label={label} hint={hint} mono autoFocus value={path} onChange={setPath} />
      <BeingRead />
    </FormDialog>
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
