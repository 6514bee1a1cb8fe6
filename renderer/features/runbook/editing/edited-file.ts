import { create } from 'zustand'

interface EditedFile {
  /** The runbook that the file belongs to. */
  runbookPath: string
  file: string
}

/** The file that is being edited, also while another screen is shown; null: the runbook is read. */
const useEdited = create<{ edited: EditedFile | null }>(() => ({ edited: null }))

/** The file of this runbook that is being edited; null: none. */
export function useEditedFile(runbookPath: string | null): string | null {
  const edited = useEdited((state) => state.edited)
  return edited !== null && edited.runbookPath === runbookPath ? edited.file : null
}

export function startEditing(runbookPath: string, file: string): void {
  useEdited.setState({ edited: { runbookPath, file } })
}

export function stopEditing(): void {
  useEdited.setState({ edited: null })
}
