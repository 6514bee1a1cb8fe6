import type { RequestReply } from '../../../../shared/contract'
import { text } from '../../../../shared/text/text'
import { formatDuration } from '../../../../shared/time/duration'
import { bold, Sentence } from '../../../ui/Sentence'
import { StatusShape } from '../../../ui/StatusShape'
import { thresholdWords } from '../monitor-words'
import { TimingBar } from './TimingBar'
import styles from './TrialResult.module.css'

/** What one check of the definition measured, and what it would be judged to be. */
export function TrialResult({ trial }: { trial: RequestReply<'monitor.try'> }) {
  const { sample, status, why, thresholds } = trial
  const words = text.watch.editor.trial
  return (
    <div className={styles.result} role="status">
      <StatusShape status={status} label={null} />
      <div className={styles.words}>
        <p>
          <Sentence
            of={words.verdict(
              text.watch.status[status],
              why === '' ? words.sentence(sample.text) : why,
              bold,
            )}
          />
        </p>
        <small>
          {words.took(formatDuration(sample.duration))} {thresholdWords(thresholds)}
        </small>
        {sample.timings !== undefined && <TimingBar timings={sample.timings} />}
        {sample.parts !== undefined && sample.parts.length > 0 && (
          <ul className={styles.parts}>
            {sample.parts.map(({ key, title, verdict, text: found }) => (
              <li key={key}>
                <StatusShape status={verdict} label={text.watch.status[verdict]} /> {title}{' '}
                <small>{found}</small>
              </li>
            ))}
          </ul>
        )}
        {sample.longText !== undefined && <pre className={styles.longText}>{sample.longText}</pre>}
      </div>
    </div>
  )
}
