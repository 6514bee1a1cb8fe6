import { useState } from 'react'
import { text } from '../../../../shared/text/text'
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
  const { title, description, label, hint, action } = text.runbook.library.path[purpose]
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
