import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../../shared/contract'
import { text } from '../../../../shared/text/text'
import { attempt, request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import styles from './ChangesDialog.module.css'
import { LineChanges } from './LineChanges'

type Changes = RequestReply<'runbook.changes'>

interface ChangesDialogProps {
  /** The version of the runbook that is open. */
  version: string
  onClose: () => void
  onGoTo: (sectionId: string) => void
}

/** What is different since the runbook was last marked as read. */
export function ChangesDialog({ version, onClose, onGoTo }: ChangesDialogProps) {
  const words = text.runbook.changes
  const { changes, problem } = useChanges(version)
  const markRead = async () => {
    if ((await request('runbook.markRead', null)).ok) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="wide"
      title={words.title}
      description={changes === null ? problem : <Since changes={changes} />}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          <Button variant="primary" onClick={() => void markRead()}>
            {words.markRead}
          </Button>
        </>
      }
    >
      {changes !== null && (
        <ul className={styles.sections}>
          {changes.sections.map(({ sectionId, title, kind, lines }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section that is gone has no id.
            <li key={index}>
              <h3 className={styles.title}>
                {sectionId === null ? title : <SectionLink title={title} onGo={() => onGoTo(sectionId)} />}{' '}
                <small>{words.kinds[kind]}</small>
              </h3>
              <LineChanges lines={lines} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function SectionLink({ title, onGo }: { title: string; onGo: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onGo}>
      {title}
    </button>
  )
}

function Since({ changes: { since, sections } }: { changes: Changes }) {
  const words = text.runbook.changes
  if (sections.length === 0) return words.none
  if (since === null) return words.sinceOpened(sections.length)
  return <Sentence of={words.since(sections.length, <Time at={since} />)} />
}

function useChanges(version: string): { changes: Changes | null; problem: string } {
  const [changes, setChanges] = useState<Changes | null>(null)
  const [problem, setProblem] = useState(text.runbook.changes.comparing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other changes.
  useEffect(() => {
    let wanted = true
    void attempt('runbook.changes', null).then((reply) => {
      if (!wanted) return
      if (reply.ok) setChanges(reply.value)
      else setProblem(reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [version])
  return { changes, problem }
}
