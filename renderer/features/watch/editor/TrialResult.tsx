import type { RequestReply } from '../../../../shared/contract'
import { formatDuration } from '../../../../shared/time/duration'
import { StatusShape } from '../../../ui/StatusShape'
import { thresholdWords } from '../monitor-words'
import { TimingBar } from './TimingBar'
import styles from './TrialResult.module.css'

/** What one check of the definition measured, and what it would be judged to be. */
export function TrialResult({ trial }: { trial: RequestReply<'monitor.try'> }) {
  const { sample, status, why, thresholds } = trial
  return (
    <div className={styles.result} role="status">
      <StatusShape status={status} label={null} />
      <div className={styles.words}>
        <p>
          <b>{status}</b>: {why === '' ? `${sample.text}.` : why}
        </p>
        <small>
          It took {formatDuration(sample.duration)}. {thresholdWords(thresholds)}
        </small>
        {sample.timings !== undefined && <TimingBar timings={sample.timings} />}
        {sample.parts !== undefined && sample.parts.length > 0 && (
          <ul className={styles.parts}>
            {sample.parts.map(({ key, title, verdict, text }) => (
              <li key={key}>
                <StatusShape status={verdict} label={verdict} /> {title} <small>{text}</small>
              </li>
            ))}
          </ul>
        )}
        {sample.longText !== undefined && <pre className={styles.longText}>{sample.longText}</pre>}
      </div>
    </div>
  )
}
