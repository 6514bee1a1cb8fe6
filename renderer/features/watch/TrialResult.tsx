import type { RequestReply } from '../../../shared/contract'
import { formatDuration } from '../../../shared/time/duration'
import { StatusShape } from '../../ui/StatusShape'
import { sampleValue, thresholdWords } from './monitor-words'
import styles from './TrialResult.module.css'

/** What one check of the definition measured, and what it would be judged to be. */
export function TrialResult({ trial }: { trial: RequestReply<'monitor.try'> }) {
  const { sample, status, why, thresholds } = trial
  return (
    <div className={styles.result} role="status">
      <StatusShape status={status} label={null} />
      <div>
        <p>
          <b>
            {status}
            {sample.value !== null && `, ${sampleValue(sample)}`}
          </b>{' '}
          after {formatDuration(sample.duration)}: {why === '' ? sample.text : why}
        </p>
        <small>{thresholdWords(thresholds)}</small>
      </div>
    </div>
  )
}
