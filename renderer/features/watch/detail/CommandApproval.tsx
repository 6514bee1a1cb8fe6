import { ShieldQuestion } from 'lucide-react'
import { text } from '../../../../shared/text/text'
import type { DefinitionOf } from '../../../../shared/watch/kinds/targets'
import type { MonitorView } from '../../../../shared/watch/view'
import { request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import styles from './CommandApproval.module.css'

/** A runbook's command does not run before a person has seen and approved that very one. */
export function CommandApproval({ monitor }: { monitor: MonitorView }) {
  const { id, definition, approval } = monitor
  if (approval === null || definition.kind !== 'command') return null
  const words = text.watch.detail.approval
  return (
    <section className={styles.approval} aria-label={words.label}>
      <p className={styles.title}>
        <ShieldQuestion aria-hidden="true" /> {words.title}
      </p>
      <p>{words.explanation}</p>
      <ExactCommand definition={definition} />
      <Button
        variant="primary"
        className={styles.button}
        onClick={() => void request('monitor.approveCommand', { id, fingerprint: approval.fingerprint })}
      >
        {words.approve}
      </Button>
    </section>
  )
}

/** Word by word, so that no space or quote can hide anything. */
function ExactCommand({ definition }: { definition: DefinitionOf<'command'> }) {
  const { command, environment, folder } = definition
  const words = text.watch.detail.approval
  return (
    <dl className={styles.command}>
      <dt>{words.command}</dt>
      <dd>
        <ol className={styles.words}>
          {numbered(command).map(({ word, key }) => (
            <li key={key}>
              <code>{word === '' ? words.emptyArgument : word}</code>
            </li>
          ))}
        </ol>
      </dd>
      {environment !== undefined && (
        <>
          <dt>{words.environment}</dt>
          {Object.entries(environment).map(([name, value]) => (
            <dd key={name}>
              <code>{`${name}=${value}`}</code>
            </dd>
          ))}
        </>
      )}
      <dt>{words.folder}</dt>
      <dd>{folder === undefined ? words.homeFolder : <code>{folder}</code>}</dd>
    </dl>
  )
}

/** The same word may stand in several places. */
function numbered(words: readonly string[]): { word: string; key: string }[] {
  return words.map((word, place) => ({ word, key: `${place} ${word}` }))
}
