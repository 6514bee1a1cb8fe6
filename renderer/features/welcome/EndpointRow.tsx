import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { Checkbox } from '../../ui/Checkbox'
import { bold, Sentence } from '../../ui/Sentence'
import { StatusShape } from '../../ui/StatusShape'
import type { Trial, TriedEndpoint } from './use-tried-endpoints'
import styles from './Welcome.module.css'

interface EndpointRowProps {
  endpoint: TriedEndpoint
  onChoose: (isChosen: boolean) => void
}

/** A pasted line, and beside it how it was found. */
export function EndpointRow({ endpoint: { line, trial, isChosen }, onChoose }: EndpointRowProps) {
  return (
    <li className={styles.endpoint}>
      {trial.state === 'tried' ? (
        <Checkbox
          checked={isChosen}
          onChange={onChoose}
          label={<span className={styles.chosen}>{line}</span>}
          className={styles.line}
        />
      ) : (
        <span className={styles.line}>{line}</span>
      )}
      <span className={styles.result}>
        <Result trial={trial} />
      </span>
    </li>
  )
}

function Result({ trial }: { trial: Trial }) {
  const words = text.welcome.endpoints
  switch (trial.state) {
    case 'trying':
      return words.tryingOne
    case 'adding':
      return words.adding
    case 'refused':
      return (
        <>
          <StatusShape status="unknown" label={words.notWatched} /> {trial.sentence}
        </>
      )
    case 'added':
      return (
        <>
          <StatusShape status="ok" label={null} />{' '}
          <Sentence of={words.added((link) => <a href={addressOf('watch', trial.id)}>{link}</a>)} />
        </>
      )
    case 'tried':
      return (
        <>
          <StatusShape status={trial.status} label={null} />
          <span>
            <Sentence of={words.found(bold(trial.status), formatDuration(trial.duration), trial.sentence)} />
          </span>
        </>
      )
  }
}
