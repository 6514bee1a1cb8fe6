import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../../shared/contract'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { Screen } from '../../../ui/Screen'
import { Editor } from './Editor'
import { stopEditing } from './edited-file'

export type FileText = RequestReply<'runbook.fileText'>

/** One file of the runbook, as it is on disk, to edit. */
export function EditorScreen({ file }: { file: string }) {
  const [loaded, setLoaded] = useState<FileText | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void attempt('runbook.fileText', { file }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setLoaded(reply.value)
      else setProblem(reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [file])

  if (problem !== null) {
    return (
      <EmptyState
        title={text.runbook.editing.cannot(file)}
        sentence={problem}
        action={<Button onClick={stopEditing}>{text.runbook.editing.back}</Button>}
      />
    )
  }
  return <Screen layout="fill">{loaded !== null && <Editor key={file} file={file} loaded={loaded} />}</Screen>
}
