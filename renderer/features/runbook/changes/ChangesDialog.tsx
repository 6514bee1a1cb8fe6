import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../../shared/contract'
import { attempt, request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
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
  const { changes, problem } = useChanges(version)
  const markRead = async () => {
    if ((await request('runbook.markRead', null)).ok) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="wide"
      title="What changed"
      description={changes === null ? problem : <Since changes={changes} />}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={() => void markRead()}>
            Mark as read
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
                <small>{words[kind]}</small>
              </h3>
              <LineChanges lines={lines} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const words = { added: 'new', removed: 'removed', changed: 'changed' } as const

function SectionLink({ title, onGo }: { title: string; onGo: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onGo}>
      {title}
    </button>
  )
}

function Since({ changes: { since, sections } }: { changes: Changes }) {
  if (sections.length === 0) return 'Nothing is different from what you have read.'
  const count = sections.length === 1 ? '1 section' : `${sections.length} sections`
  if (since === null) return `${count}, since it was first opened.`
  return (
    <>
      {count}, since <Time at={since} />.
    </>
  )
}

function useChanges(version: string): { changes: Changes | null; problem: string } {
  const [changes, setChanges] = useState<Changes | null>(null)
  const [problem, setProblem] = useState('Comparing…')
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
