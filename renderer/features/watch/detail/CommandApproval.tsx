import { ShieldQuestion } from 'lucide-react'
import type { DefinitionOf } from '../../../../shared/watch/kinds/targets'
import type { MonitorView } from '../../../../shared/watch/view'
import { request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import styles from './CommandApproval.module.css'

/** A runbook's command does not run before a person has seen and approved that very one. */
export function CommandApproval({ monitor }: { monitor: MonitorView }) {
  const { id, definition, approval } = monitor
  if (approval === null || definition.kind !== 'command') return null
  return (
    <section className={styles.approval} aria-label="Approval">
      <p className={styles.title}>
        <ShieldQuestion aria-hidden="true" /> This command waits for your approval
      </p>
      <p>
        The runbook names a program to run on this laptop, with your rights. Watchkeeper has not run it.
        Approve it if you know what it does. If the runbook changes it, you are asked again.
      </p>
      <ExactCommand definition={definition} />
      <Button
        variant="primary"
        className={styles.button}
        onClick={() => void request('monitor.approveCommand', { id, fingerprint: approval.fingerprint })}
      >
        Approve and run this command
      </Button>
    </section>
  )
}

/** Word by word, so that no space or quote can hide anything. */
function ExactCommand({ definition }: { definition: DefinitionOf<'command'> }) {
  const { command, environment, folder } = definition
  return (
    <dl className={styles.command}>
      <dt>Program and arguments</dt>
      <dd>
        <ol className={styles.words}>
          {numbered(command).map(({ word, key }) => (
            <li key={key}>
              <code>{word === '' ? '(empty)' : word}</code>
            </li>
          ))}
        </ol>
      </dd>
      {environment !== undefined && (
        <>
          <dt>Environment</dt>
          {Object.entries(environment).map(([name, value]) => (
            <dd key={name}>
              <code>
                {name}={value}
              </code>
            </dd>
          ))}
        </>
      )}
      <dt>Folder</dt>
      <dd>{folder === undefined ? 'your home folder' : <code>{folder}</code>}</dd>
    </dl>
  )
}

/** The same word may stand in several places. */
function numbered(words: readonly string[]): { word: string; key: string }[] {
  return words.map((word, place) => ({ word, key: `${place} ${word}` }))
}
